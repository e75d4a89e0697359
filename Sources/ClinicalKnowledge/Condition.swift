package import StrictJSON

/// A question about answers, as data: decidable, searchable, printable.
package indirect enum Condition: Sendable {
    case finding(FindingID, AnswerTest, SourceLocation)
    case all([Condition])
    case any([Condition])
    case none([Condition])
    case count([Condition], atLeast: Int)
    case named(ConditionID, SourceLocation)

    package func truth(given answers: Answers, named conditions: [ConditionID: Condition]) -> Truth
    {
        switch self {
        case .finding(let id, let test, _): return test.truth(of: answers[id])
        case .all(let parts):
            return parts.map { $0.truth(given: answers, named: conditions) }.min() ?? .yes
        case .any(let parts):
            return parts.map { $0.truth(given: answers, named: conditions) }.max() ?? .no
        case .none(let parts):
            return Condition.any(parts).truth(given: answers, named: conditions).negated
        case .count(let parts, let least):
            return Self.counted(
                parts.map { $0.truth(given: answers, named: conditions) }, least)
        case .named(let id, _):
            return conditions[id]?.truth(given: answers, named: conditions) ?? .no
        }
    }

    static func counted(_ truths: [Truth], _ least: Int) -> Truth {
        if truths.count(where: { $0 == .yes }) >= least { return .yes }
        return truths.count(where: { $0 != .no }) >= least ? .doubtful : .no
    }

    /// The conditions right below this one.
    var parts: [Condition] {
        switch self {
        case .finding, .named: []
        case .all(let parts), .any(let parts), .none(let parts), .count(let parts, _): parts
        }
    }

    /// Every finding that the condition reads.
    package func findings(named conditions: [ConditionID: Condition]) -> Set<FindingID> {
        switch self {
        case .finding(let id, _, _): [id]
        case .named(let id, _): conditions[id]?.findings(named: conditions) ?? []
        default:
            parts.reduce(into: []) { $0.formUnion($1.findings(named: conditions)) }
        }
    }

    /// The findings that it names itself, not by a named condition, in their order.
    package var findingsNamedOutright: [FindingID] {
        if case .finding(let id, _, _) = self { return [id] }
        return parts.flatMap(\.findingsNamedOutright)
    }

    package static let shape: Shape<Condition> = .named("condition") { spelledOut }

    /// Made once, when the first condition is read.
    private static let spelledOut: Shape<Condition> = {
        let list = Shape<[Condition]>.list(of: Condition.shape, atLeast: 1)
        return .single(
            words: [
                .init("all", list, "every one holds") { .all($1) },
                .init("any", list, "at least one holds") { .any($1) },
                .init("none", list, "not one holds") { .none($1) },
                .init("count", countShape, "several of a list hold") { $1 },
                .init("is", .text(.identifier), "a named condition holds") {
                    .named(ConditionID($1), $0)
                },
            ],
            names: .init(.identifier, AnswerTest.shape) { location, id, test in
                .finding(FindingID(id), test, location)
            })
    }()

    private static let countShape = Shape.object(
        .required("of", .list(of: Condition.shape, atLeast: 2), "the conditions to count"),
        .required("at-least", .integer(1...100), "how many must hold")
    ) { _, parts, least in Condition.count(parts, atLeast: least) }

    /// Words of the language of conditions; no finding can be called so.
    static let reservedWords: Set<String> = ["all", "any", "none", "count", "is"]
}
