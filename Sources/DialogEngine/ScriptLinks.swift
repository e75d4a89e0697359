import ClinicalKnowledge
import StrictJSON

extension Script {
    /// What is wrong with the links of a script, found without a search.
    var linkIssues: [Issue] {
        [crisis.safe, crisis.goOn, forAnother].flatMap(yesNoIssues) + longStandingIssues
            + states.flatMap(stateIssues) + safety.flatMap(safetyIssues)
            + lengths.flatMap(lengthIssues) + treatmentSafety.flatMap(treatmentPropertyIssues)
            + worry.flatMap(worryIssues) + unasked.flatMap(unaskedIssues) + partIssues
    }

    /// A part names states of the script, and no state stands in two.
    private var partIssues: [Issue] {
        var seen: Set<StateID> = []
        return parts.flatMap(\.value).compactMap { named in
            if state(named.value) == nil {
                return unknown(named.value.text, named.location, "state", states.map(\.key))
            }
            guard !seen.insert(named.value).inserted else { return nil }
            return Issue(
                "script/part-twice", at: named.location,
                "\"\(named.value)\" stands in a part already")
        }
    }

    private func yesNoIssues(_ finding: Located<FindingID>) -> [Issue] {
        guard let found = knowledge.findings[finding.value] else { return reference(finding) }
        guard found.domain != .yesNo else { return [] }
        return [
            Issue(
                "script/yes-no", at: finding.location,
                "\"\(finding.value)\" must be a yes-no finding")
        ]
    }

    /// The follow-up must be a choice among the times that a sign can have been there.
    private var longStandingIssues: [Issue] {
        guard let found = knowledge.findings[longStanding.value] else {
            return reference(longStanding)
        }
        guard case .choice(let values) = found.domain,
            values.allSatisfy({ $0 != Answer.Timing.unstated.rawValue }),
            values.allSatisfy({ Answer.Timing(rawValue: $0) != nil })
        else {
            return [
                Issue(
                    "script/long-standing", at: longStanding.location,
                    "\"\(longStanding.value)\" must be a choice among new, unchanged and known")
            ]
        }
        return []
    }

    private func stateIssues(_ entry: Entry<State>) -> [Issue] {
        let state = entry.value
        let conditions = [state.condition] + state.lines.map(\.condition)
        var issues = state.findings.flatMap(reference)
        issues += conditions.compactMap(\.self).flatMap(knowledge.conditionIssues)
        if case .checklist(let lines) = state.content { issues += checklistIssues(lines, entry) }
        return issues
    }

    private func checklistIssues(_ lines: [State.Line], _ entry: Entry<State>) -> [Issue] {
        let signs = lines.map(\.sign)
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

    private func safetyIssues(_ entry: Entry<SafetyProperty>) -> [Issue] {
        let property = entry.value
        let asked = askedFindings
        var issues = property.unlessAnswered.flatMap(reference)
        issues += property.condition.map(knowledge.conditionIssues) ?? []
        for finding in property.unlessAnswered
        where knowledge.findings[finding.value] != nil && !asked.contains(finding.value) {
            issues.append(
                Issue(
                    "safety/never-asked", at: finding.location,
                    "\"\(finding.value)\" must be answered, and no state asks for it"))
        }
        if property.neverMilderThan == .selfCare {
            issues.append(
                Issue(
                    "safety/vacuous", at: entry.location,
                    "no advice is milder than self-care; \"\(entry.key)\" can never be broken"))
        }
        return issues
    }

    private func lengthIssues(_ entry: Entry<LengthProperty>) -> [Issue] {
        var issues = entry.value.condition.map(knowledge.conditionIssues) ?? []
        if entry.value.questions >= states.count {
            issues.append(
                Issue(
                    "safety/vacuous", at: entry.location,
                    "there are \(states.count) questions in all; \"\(entry.key)\" can never be broken"
                ))
        }
        return issues
    }

    private func reference(_ finding: Located<FindingID>) -> [Issue] {
        guard knowledge.findings[finding.value] == nil else { return [] }
        let known = knowledge.findings.keys.map(\.text)
        return [unknown(finding.value.text, finding.location, "finding", known)]
    }
}
