package import ClinicalKnowledge
package import DialogEngine
package import StrictJSON

/// A finding that can call for more than somebody is sent away with, and that is asked for only further
/// down.
package struct EarlyExit: Sendable {
    package let finding: FindingID
    /// The state that ends the questions.
    package let state: Entry<State>
    /// The most that the finding can call for.
    package let level: Disposition
    /// People who leave without it and with less.
    package let people: AnswerSet
}

extension AdviceSets {
    /// Every finding that people miss because a state above it ends their questions.
    package func earlyExits() throws(BoundReached) -> [EarlyExit] {
        var found: [EarlyExit] = []
        for (place, state) in script.states.enumerated() where state.value.ends {
            let here = try holding(state.value.condition)
            for finding in sets.findings {
                let above = try people(askedFor: finding, in: script.states[...place])
                let below = try people(askedFor: finding, in: script.states[(place + 1)...])
                let missed = try sets.intersection(
                    try sets.subtracting(above, from: here), below)
                if missed == .none { continue }
                if let (level, people) = try mostMissed(finding, by: missed) {
                    found.append(
                        EarlyExit(finding: finding, state: state, level: level, people: people))
                }
            }
        }
        return found
    }

    /// The most that an answer to the finding would lift anybody's advice to, and whose; an emergency ends the
    /// questions anyway.
    private func mostMissed(
        _ finding: FindingID, by people: AnswerSet
    ) throws(BoundReached) -> (level: Disposition, people: AnswerSet)? {
        guard let place = sets.place(of: finding) else { return nil }
        let calls = script.knowledge.redFlags.flatMap(\.value.calls).filter {
            $0.condition.findings(named: script.knowledge.conditions).contains(finding)
        }
        let without = try sets.intersection(people, try sets.answers(at: place, numbered: 0))
        for level in Disposition.allCases.reversed() where level > .selfCare {
            let lifting = calls.filter { $0.disposition != .crisis || level == .crisis }
            let lifted = try combinations(withAnyOf: lifting, comingTo: level)
            var some = AnswerSet.none
            for answer in sets.classes[place].indices.dropFirst() {
                some = try sets.union(some, try sets.given(answer, at: place, lifted))
            }
            var missing = try sets.intersection(some, without)
            missing = try sets.subtracting(atLeast(min(level, .emergencyHospital)), from: missing)
            if level == .crisis { missing = try sets.subtracting(atLeast(level), from: missing) }
            if missing != .none { return (level, missing) }
        }
        return nil
    }

    /// The people whom some of these states ask for a finding.
    func people(
        askedFor finding: FindingID, in states: ArraySlice<Entry<State>>
    ) throws(BoundReached) -> AnswerSet {
        var asked = AnswerSet.none
        for state in states.map(\.value) {
            for line in state.lines where line.sign.value == finding {
                let shown = try sets.intersection(
                    try holding(state.condition), try holding(line.condition))
                asked = try sets.union(asked, shown)
            }
        }
        return asked
    }
}
