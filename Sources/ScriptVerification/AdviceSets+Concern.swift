package import ClinicalKnowledge
import DialogEngine
import StrictJSON

extension AdviceSets {
    /// Those of some people who have not answered a finding, for each call that bears on it and could still
    /// lift their advice; calls that concern nobody left out.
    func people(
        among some: AnswerSet, concernedBy finding: FindingID
    ) throws(BoundReached) -> [AnswerSet] {
        guard let place = sets.place(of: finding) else { return [] }
        let asked = Set(script.askedFindings.compactMap(sets.place(of:)))
        let without = try sets.intersection(some, try sets.answers(at: place, numbered: 0))
        var concerned: [AnswerSet] = []
        for (call, isNotable) in script.calls(bearingOn: finding) {
            let possible = try conditions.truth(call.condition).possible
            var people = try sets.intersection(
                without, try sets.leading(to: possible, by: asked))
            let most = max(call.disposition, call.whenDoubtful)
            let enough = isNotable ? most.next : most
            if let enough, enough != .crisis {
                people = try sets.subtracting(atLeast(enough), from: people)
            }
            people = try sets.subtracting(atLeast(.emergencyHospital), from: people)
            if people != .none { concerned.append(people) }
        }
        return concerned
    }
}

extension AdviceSets {
    /// A conversation at whose end a finding is asked for, when any state asks for it.
    package func conversation(upTo finding: FindingID) throws(BoundReached) -> ToldConversation? {
        let shown = try people(askedFor: finding, in: script.states[...])
        for people in try people(among: shown, concernedBy: finding) {
            guard let talk = try ToldConversation(people, of: self),
                case .state(_, let asked) = script.place(given: talk.answers),
                asked.contains(finding)
            else { continue }
            return talk
        }
        return nil
    }
}

extension Script {
    /// The calls that read a finding, or read what is asked for only with some answers to it.
    fileprivate func calls(
        bearingOn finding: FindingID
    ) -> [(call: RedFlag.Call, isNotable: Bool)] {
        let named = knowledge.conditions
        var bearing: Set<FindingID> = [finding]
        var isGrowing = true
        while isGrowing {
            let before = bearing
            for state in states.map(\.value) {
                for line in state.lines {
                    let conditions = [state.condition, line.condition].compactMap(\.self)
                    if conditions.contains(where: {
                        !$0.findings(named: named).isDisjoint(with: bearing)
                    }) {
                        bearing.insert(line.sign.value)
                    }
                }
            }
            isGrowing = bearing != before
        }
        return knowledge.redFlags.map(\.value).flatMap { row in
            row.calls.filter {
                !$0.condition.findings(named: named).isDisjoint(with: bearing)
            }.map { ($0, row.isNotable) }
        }
    }
}
