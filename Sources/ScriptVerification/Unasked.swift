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
            let leaving = try sets.subtracting(
                atLeast(.emergencyHospital), from: try holding(state.value.condition))
            for finding in sets.findings {
                let above = try people(askedFor: finding, in: script.states[...place])
                let below = try people(askedFor: finding, in: script.states[(place + 1)...])
                let missed = try sets.intersection(
                    try sets.subtracting(above, from: leaving), below)
                if missed == .none { continue }
                if let (level, people) = try mostMissed(finding, by: missed) {
                    found.append(
                        EarlyExit(finding: finding, state: state, level: level, people: people))
                }
            }
        }
        return found
    }

    /// The most that an answer to the finding would lift anybody's advice to, and whose.
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
            let missing = try sets.subtracting(
                atLeast(level), from: try sets.intersection(some, without))
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

extension Script {
    /// Findings that no state asks for and no talk of treatments does.
    package var neverAsked: [FindingID] {
        let special = [crisis.safe, crisis.goOn, longStanding, forAnother].map(\.value)
        let asked = askedFindings.union(knowledge.findingsAskedBeforeTreatment).union(special)
        return knowledge.findings.keys.filter { !asked.contains($0) }.sorted()
    }

    /// Lines that ask for something on which nothing hangs, so that nobody is ever asked.
    package var idleLines: [Located<FindingID>] {
        var read: Set<FindingID> = []
        for condition in allConditions {
            read.formUnion(condition.findings(named: knowledge.conditions))
        }
        return states.flatMap(\.value.findings).filter { !read.contains($0.value) }
    }
}

/// What the exceptions of a script excuse of what is not asked for.
package struct AskingExcuses {
    package let neverAsked: [FindingID]
    package let exits: [EarlyExit]
    /// Names in exceptions that excuse nothing.
    package let unused: [(exception: String, name: Located<FindingID>)]

    package init(_ script: Script, _ exits: [EarlyExit]) {
        let never = script.neverAsked
        neverAsked = never.filter { finding in
            !script.unasked.contains { $0.value.excuses(finding, after: nil) }
        }
        self.exits = exits.filter { exit in
            !script.unasked.contains { $0.value.excuses(exit.finding, after: exit.state.id) }
        }
        unused = script.unasked.flatMap { entry in
            entry.value.findings.filter { name in
                guard let after = entry.value.after else { return !never.contains(name.value) }
                return !exits.contains { $0.finding == name.value && $0.state.id == after.value }
            }.map { (entry.key, $0) }
        }
    }
}

extension AskingException {
    fileprivate func excuses(_ finding: FindingID, after state: StateID?) -> Bool {
        after?.value == state && findings.contains { $0.value == finding }
    }
}
