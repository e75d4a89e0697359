/// How true a condition is now at least, and can become at most, while some findings are open.
package struct Reach: Hashable, Sendable {
    package let least: Truth
    package let most: Truth

    @inlinable
    package init(_ least: Truth, _ most: Truth) {
        self.least = least
        self.most = most
    }

    /// Of something that holds already.
    package static let certain = Reach(.yes, .yes)

    package var isDecided: Bool { least == most }

    fileprivate var negated: Reach { Reach(most.negated, least.negated) }
}

/// What conditions can still come to when each open finding may get any answer.
///
/// Each test of an open finding is taken by itself, so a reach may be wider than what answers can do,
/// never narrower. Named conditions are looked at once.
package struct Outlook {
    package let answers: Answers
    /// Findings without an answer that can still get one.
    package let open: Set<FindingID>
    private let conditions: [ConditionID: Condition]
    private var named: [ConditionID: Reach] = [:]

    /// - Parameter assumed: Named conditions that hold, whatever the answers say of them so far.
    package init(
        answers: Answers, open: Set<FindingID>, conditions: [ConditionID: Condition],
        assuming assumed: Set<ConditionID> = []
    ) {
        self.answers = answers
        self.open = open
        self.conditions = conditions
        for id in assumed { named[id] = .certain }
    }

    /// The reach of a condition; one that is not there always holds.
    package mutating func reach(_ condition: Condition?) -> Reach {
        guard let condition else { return .certain }
        switch condition {
        case .finding(let id, let test, _):
            if let answer = answers[id] {
                let truth = test.truth(of: answer)
                return Reach(truth, truth)
            }
            return Reach(.no, open.contains(id) ? .yes : .no)
        case .all(let parts): return reachOfAll(parts)
        case .any(let parts): return reachOfAny(parts)
        case .none(let parts): return reachOfAny(parts).negated
        case .count(let parts, let least):
            let reaches = parts.map { reach($0) }
            return Reach(
                Condition.counted(reaches.map(\.least), least),
                Condition.counted(reaches.map(\.most), least))
        case .named(let id, _):
            if let known = named[id] { return known }
            let found = conditions[id].map { reach($0) } ?? Reach(.no, .no)
            named[id] = found
            return found
        }
    }

    private mutating func reachOfAll(_ parts: [Condition]) -> Reach {
        var result = Reach.certain
        for part in parts {
            let next = reach(part)
            result = Reach(min(result.least, next.least), min(result.most, next.most))
            if result.most == .no { break }
        }
        return result
    }

    private mutating func reachOfAny(_ parts: [Condition]) -> Reach {
        var result = Reach(.no, .no)
        for part in parts {
            let next = reach(part)
            result = Reach(max(result.least, next.least), max(result.most, next.most))
            if result.least == .yes { break }
        }
        return result
    }

    /// The open findings on which the condition still hangs.
    package mutating func undecided(_ condition: Condition?) -> Set<FindingID> {
        guard let condition, !reach(condition).isDecided else { return [] }
        switch condition {
        case .finding(let id, _, _): return [id]
        case .named(let id, _): return undecided(conditions[id])
        default:
            var found: Set<FindingID> = []
            for part in condition.parts { found.formUnion(undecided(part)) }
            return found
        }
    }
}
