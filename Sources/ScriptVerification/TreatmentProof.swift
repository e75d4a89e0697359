package import ClinicalKnowledge
package import DialogEngine
import StrictJSON

extension AdviceSets {
    /// People whom a property is about and who are told that one of its treatments is free to be had, for
    /// each treatment of which there are any.
    ///
    /// They can be told so once no rule speaks against it, and no sign that is asked about beforehand could.
    package func recommendations(
        against property: TreatmentProperty
    ) throws(BoundReached) -> [(treatment: TreatmentID, people: AnswerSet)] {
        let people = try holding(property.condition)
        var rules: [ContraindicationID: AnswerSet] = [:]
        var found: [(treatment: TreatmentID, people: AnswerSet)] = []
        for treatment in script.treatments(of: property) {
            var free = people
            for id in script.knowledge.contraindications(of: treatment.value) {
                if rules[id] == nil { rules[id] = try speakingAgainst(id) }
                free = try sets.subtracting(rules[id] ?? .none, from: free)
            }
            if free == .none { continue }
            free = try withRoomForTreatments(free)
            if free != .none { found.append((treatment.id, free)) }
        }
        return found
    }

    /// Those of these people who are not sent to somebody first.
    package func withRoomForTreatments(_ people: AnswerSet) throws(BoundReached) -> AnswerSet {
        try sets.subtracting(
            atLeast(.crisis), from: try sets.subtracting(atLeast(.soon), from: people))
    }

    /// Whom a rule speaks against, or may once its own signs have been asked about.
    private func speakingAgainst(_ id: ContraindicationID) throws(BoundReached) -> AnswerSet {
        guard let rule = script.knowledge.contraindications[id] else { return .none }
        let signs = rule.condition.findingsNamedOutright.filter {
            script.knowledge.findings[$0]?.domain == .yesNo
        }
        return try sets.leading(
            to: try conditions.truth(rule.condition).possible,
            by: Set(signs.compactMap(sets.place(of:))))
    }
}
