package import ClinicalKnowledge
import DialogEngine
import StrictJSON

extension AdviceSets {
    /// Those of some people who have not answered a finding, for each call that bears on it and could still
    /// lift their advice; calls that concern nobody left out.
    ///
    /// - Parameter isAlone: The answer to it alone lifts it, whatever else could be asked.
    func people(
        among some: AnswerSet, concernedBy finding: FindingID, isAlone: Bool = false
    ) throws(BoundReached) -> [AnswerSet] {
        guard let place = sets.place(of: finding) else { return [] }
        let asked =
            isAlone ? [place] : Set(script.askedFindings.compactMap(sets.place(of:)))
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
    /// Conversations at whose end a finding is asked for, when any state asks for it; the shortest way to each call
    /// that bears on it.
    package func conversations(upTo finding: FindingID) throws(BoundReached) -> [ToldConversation] {
        var talks: [ToldConversation] = []
        let shown = try people(stillAskedFor: finding)
        // The nearest first: others may come to the end before they are asked for it.
        let near = try people(among: shown, concernedBy: finding, isAlone: true)
        for people in near + (try people(among: shown, concernedBy: finding)) {
            guard let talk = try ToldConversation(people, of: self),
                case .state(_, let asked) = script.place(given: talk.answers),
                asked.contains(finding), !talks.contains(talk)
            else { continue }
            talks.append(talk)
        }
        return talks
    }

    /// The people whom some state asks for a finding before a state ends the questions for them.
    private func people(stillAskedFor finding: FindingID) throws(BoundReached) -> AnswerSet {
        var asked = AnswerSet.none
        var gone = AnswerSet.none
        for place in script.states.indices {
            let here = try people(askedFor: finding, in: script.states[place...place])
            asked = try sets.union(asked, try sets.subtracting(gone, from: here))
            let state = script.states[place].value
            if state.ends { gone = try sets.union(gone, try holding(state.condition)) }
        }
        return asked
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
