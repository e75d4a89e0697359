package import ClinicalKnowledge
package import DialogEngine
package import StrictJSON

extension AdviceSets {
    /// What it takes to say whom treatments are recommended to.
    package init(treatmentsOf script: Script) throws(BoundReached) {
        try self.init(
            script, classes: AnswerClasses(script, withTreatments: true), levels: [.soon, .crisis])
    }

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

    /// Cases of what a treatment is worth for whose people an earlier case holds.
    package func shadowedStandings() throws(BoundReached) -> [Issue] {
        var issues: [Issue] = []
        for treatment in script.knowledge.treatments {
            var before = AnswerSet.none
            for one in treatment.value.standing.cases {
                let people = try holding(one.condition)
                if let place = one.condition.place, sets.isSubset(people, of: before) {
                    issues.append(
                        Issue(
                            "lint/shadowed", at: place,
                            "whoever this case of \"\(treatment.key)\" is for, an earlier one is for them as well"
                        ))
                }
                before = try sets.union(before, people)
            }
        }
        return issues
    }
}
