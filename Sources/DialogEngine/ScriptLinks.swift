import ClinicalKnowledge
import StrictJSON

extension Script {
    /// What is wrong with the links of a script, found without a search.
    func linkIssues(_ file: ScriptFile) -> [Issue] {
        var issues = reference(file.start)
        for finding in [file.crisis.safe, file.crisis.goOn] {
            issues += reference(finding)
            if let found = knowledge.findings[finding.value], found.domain != .yesNo {
                issues.append(
                    Issue(
                        "script/crisis", at: finding.location,
                        "\"\(finding.value)\" must be a yes-no finding"))
            }
        }
        for entry in file.states { issues += stateIssues(entry) }
        return issues + circles(file)
    }

    private func stateIssues(_ entry: Entry<State>) -> [Issue] {
        let state = entry.value
        var issues = state.findings.flatMap { reference($0) }
        issues += state.ways.flatMap { reference($0.target) }
        issues += state.ways.compactMap(\.condition).flatMap(knowledge.conditionIssues)
        if case .checklist(let signs) = state.content { issues += checklistIssues(signs, entry) }
        if case .advise = state.content { return issues }
        if state.ways.last?.condition != nil {
            issues.append(
                Issue(
                    "script/no-exit", at: entry.location,
                    "the last way out of \"\(entry.key)\" has a condition; some answers have no exit"
                ))
        }
        for (way, next) in zip(state.ways, state.ways.dropFirst()) where way.condition == nil {
            issues.append(
                Issue(
                    "script/shadowed", at: next.target.location,
                    "a way without a condition stands before this one; it is never taken"))
        }
        return issues
    }

    private func checklistIssues(
        _ signs: [Located<FindingID>], _ entry: Entry<State>
    ) -> [Issue] {
        var issues: [Issue] = []
        for sign in signs {
            if let finding = knowledge.findings[sign.value], finding.domain != .yesNo {
                issues.append(
                    Issue(
                        "script/checklist-sign", at: sign.location,
                        "\"\(sign.value)\" is no yes-no finding and cannot stand on a checklist"))
            }
        }
        if signs.count > Limits.checklistLines {
            issues.append(
                Issue(
                    "script/checklist-long", at: entry.location,
                    "\"\(entry.key)\" has \(signs.count) signs; at most \(Limits.checklistLines)"))
        }
        if Set(signs.map(\.value)).count < signs.count {
            issues.append(
                Issue(
                    "script/checklist-twice", at: entry.location,
                    "\"\(entry.key)\" names a sign twice"))
        }
        return issues
    }

    /// A state that leads back to itself: the walk to the place would never end.
    private func circles(_ file: ScriptFile) -> [Issue] {
        file.states.filter { reaches($0.id, from: $0.id, seen: []) }.prefix(1).map { entry in
            Issue(
                "script/circle", at: entry.location,
                "\"\(entry.key)\" can lead back to itself; the questions would never end")
        }
    }

    private func reaches(_ target: StateID, from: StateID, seen: Set<StateID>) -> Bool {
        (states[from]?.ways ?? []).contains { way in
            let next = way.target.value
            return next == target
                || !seen.contains(next)
                    && reaches(target, from: next, seen: seen.union([from, next]))
        }
    }

    private func reference(_ state: Located<StateID>) -> [Issue] {
        guard states[state.value] == nil else { return [] }
        let known = states.keys.map(\.text)
        return [
            Issue(
                "ref/unknown", at: state.location,
                "goes to \"\(state.value)\", which no state is called"
                    + didYouMean(state.value.text, among: known))
        ]
    }

    private func reference(_ finding: Located<FindingID>) -> [Issue] {
        guard knowledge.findings[finding.value] == nil else { return [] }
        let known = knowledge.findings.keys.map(\.text)
        return [unknown(finding.value.text, finding.location, "finding", known)]
    }
}
