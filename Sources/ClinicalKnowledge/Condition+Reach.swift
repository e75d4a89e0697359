/// How true a condition is now at least, and can become at most, while some findings are open.
package struct Reach: Hashable, Sendable {
    package let least: Truth
    package let most: Truth

    package init(_ least: Truth, _ most: Truth) {
        self.least = least
        self.most = most
    }

    package var isDecided: Bool { least == most }

    fileprivate var negated: Reach { Reach(most.negated, least.negated) }
}

extension Condition {
    /// What the condition can still come to when each open finding may get any answer.
    ///
    /// Each test of an open finding is taken by itself, so it may be wider than what answers can do,
    /// never narrower.
    package func reach(
        given answers: Answers, open: Set<FindingID>, named conditions: [ConditionID: Condition]
    ) -> Reach {
        let reach = { (part: Condition) in
            part.reach(given: answers, open: open, named: conditions)
        }
        switch self {
        case .finding(let id, let test, _):
            if open.contains(id), answers[id] == nil { return Reach(.no, .yes) }
            let truth = test.truth(of: answers[id])
            return Reach(truth, truth)
        case .all(let parts):
            let reaches = parts.map(reach)
            return Reach(
                reaches.map(\.least).min() ?? .yes, reaches.map(\.most).min() ?? .yes)
        case .any(let parts):
            let reaches = parts.map(reach)
            return Reach(reaches.map(\.least).max() ?? .no, reaches.map(\.most).max() ?? .no)
        case .none(let parts):
            return reach(.any(parts)).negated
        case .count(let parts, let least):
            let reaches = parts.map(reach)
            return Reach(
                Self.counted(reaches.map(\.least), least),
                Self.counted(reaches.map(\.most), least))
        case .named(let id, _):
            return conditions[id].map(reach) ?? Reach(.no, .no)
        }
    }

    /// The open findings on which the condition still hangs.
    package func undecided(
        given answers: Answers, open: Set<FindingID>, named conditions: [ConditionID: Condition]
    ) -> Set<FindingID> {
        guard !reach(given: answers, open: open, named: conditions).isDecided else { return [] }
        switch self {
        case .finding(let id, _, _): return [id]
        case .named(let id, _):
            return conditions[id]?.undecided(given: answers, open: open, named: conditions) ?? []
        default:
            return parts.reduce(into: []) {
                $0.formUnion($1.undecided(given: answers, open: open, named: conditions))
            }
        }
    }
}
