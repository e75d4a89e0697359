import ClinicalKnowledge
import DialogEngine
package import StrictJSON

extension AdviceSets {
    /// What stands behind something that always comes before it.
    package func shadowIssues() throws(BoundReached) -> [Issue] {
        try shadowedLines() + shadowedCalls()
    }

    /// Lines whose people have all been asked for the same further up.
    private func shadowedLines() throws(BoundReached) -> [Issue] {
        var asked: [FindingID: AnswerSet] = [:]
        var issues: [Issue] = []
        for state in script.states {
            let here = try holding(state.value.condition)
            for line in state.value.lines {
                let shown = try sets.intersection(here, try holding(line.condition))
                let before = asked[line.sign.value] ?? .none
                if before != .none, sets.isSubset(shown, of: before) {
                    issues.append(
                        Issue(
                            "lint/shadowed", at: line.sign.location,
                            "whoever could be asked for \"\(line.sign.value)\" here has been asked further up"
                        ))
                }
                asked[line.sign.value] = try sets.union(before, shown)
            }
        }
        return issues
    }

    /// Calls of a row that another of its calls always goes with, and goes beyond.
    private func shadowedCalls() throws(BoundReached) -> [Issue] {
        var issues: [Issue] = []
        for row in script.knowledge.redFlags where row.value.calls.count > 1 {
            for (number, call) in row.value.calls.enumerated() {
                var others = row.value.calls
                others.remove(at: number)
                guard let place = call.condition.place, try isShadowed(call, by: others) else {
                    continue
                }
                issues.append(
                    Issue(
                        "lint/shadowed", at: place,
                        "whatever this call of \"\(row.key)\" comes to, its other calls come to as well"
                    ))
            }
        }
        return issues
    }

    private func isShadowed(
        _ call: RedFlag.Call, by others: [RedFlag.Call]
    ) throws(BoundReached) -> Bool {
        for level in Disposition.allCases where level > .selfCare {
            let own = try combinations(withAnyOf: [call], comingTo: level)
            let rest = try combinations(withAnyOf: others, comingTo: level)
            if !sets.isSubset(own, of: rest) { return false }
        }
        return max(call.disposition, call.whenDoubtful) > .selfCare
    }
}
