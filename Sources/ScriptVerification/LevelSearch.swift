import ClinicalKnowledge
package import DialogEngine

/// Looks for people whom a safety property is about and whose answers call for something milder than it
/// names, whatever they were asked.
///
/// For a property without a minimum set that is a violation. For one with a minimum set there must be
/// such people, or it says nothing.
package struct LevelSearch {
    private let knowledge: Knowledge
    private let search: AnswerSearch

    package init(
        _ script: Script, classes: AnswerClasses, limit: Int = Limits.searchedSets
    ) {
        knowledge = script.knowledge
        search = AnswerSearch(classes: classes, limit: limit)
    }

    package func result(for property: SafetyProperty) -> SearchResult {
        let cases = property.condition?.cases ?? [[]]
        return cases.lazy.map { result(in: $0, below: property.neverMilderThan) }
            .first { $0 != .nothing } ?? .nothing
    }

    /// The same for those for whom all of these conditions hold; what is named among them is then known
    /// to hold wherever else it is named.
    private func result(in conditions: [Condition], below level: Disposition) -> SearchResult {
        let all = Condition.all(conditions)
        let assumed = Set(conditions.compactMap(\.name))
        return search.first { answers, open in
            var outlook = Outlook(answers: answers, open: open, conditions: knowledge.conditions)
            if outlook.reach(all).most != .yes { return .hopeless }
            var bounds = CallBounds(answers, open: open, knowledge, assuming: assumed)
            if bounds.floor >= level { return .hopeless }
            if let next = outlook.undecided(all).min() { return .hangs(on: next) }
            if knowledge.verdict(on: answers).underlying < level { return .found }
            return bounds.finding(atLeast: level).map { .hangs(on: $0) } ?? .hopeless
        }
    }
}

extension Condition {
    /// The ways in which it can hold: one of them holds whenever it does, all parts of it at once.
    fileprivate var cases: [[Condition]] {
        switch self {
        case .any(let parts): return parts.flatMap(\.cases)
        case .all(let parts):
            let cases = parts.map(\.cases).reduce([[]]) { cases, next in
                cases.flatMap { one in next.map { one + $0 } }
            }
            return cases.count <= Limits.cases ? cases : [[self]]
        default: return [[self]]
        }
    }

    fileprivate var name: ConditionID? {
        if case .named(let id, _) = self { id } else { nil }
    }
}
