import ClinicalKnowledge
import DialogEngine
package import StrictJSON

extension AdviceSets {
    /// States at which nobody is ever asked: whoever they are for has been sent to hospital before, or
    /// was asked nothing further at a state that ends the questions.
    package func stateIssues() throws(BoundReached) -> [Issue] {
        var gone = atLeast(.emergencyHospital)
        var issues: [Issue] = []
        for state in script.states {
            let people = try holding(state.value.condition)
            if sets.isSubset(people, of: gone) {
                issues.append(
                    Issue(
                        "lint/unreachable", at: state.location,
                        "nobody is ever asked at \"\(state.key)\""))
            }
            for line in state.value.lines where line.condition != nil {
                let shown = try sets.intersection(people, try holding(line.condition))
                if sets.isSubset(shown, of: gone) {
                    issues.append(
                        Issue(
                            "lint/unreachable", at: line.sign.location,
                            "nobody is ever asked for \"\(line.sign.value)\" here"))
                }
            }
            if state.value.ends { gone = try sets.union(gone, people) }
        }
        return issues
    }

    /// Alternatives of tests that change nothing, since the others say the same of every answer.
    package func alternativeIssues() -> [Issue] {
        var issues: Set<Issue> = []
        for condition in script.allConditions {
            condition.forEachPart { part in
                guard case .finding(let id, let test, let location) = part else { return }
                let answers =
                    script.knowledge.findings[id]?.answers(around: test.bounds) ?? []
                for (index, alternative) in test.alternatives.enumerated() {
                    var others = test.alternatives
                    others.remove(at: index)
                    guard !others.isEmpty else { continue }
                    let rest = AnswerTest(alternatives: others)
                    if answers.allSatisfy({ rest.truth(of: $0) == test.truth(of: $0) }) {
                        issues.insert(
                            Issue(
                                "lint/dead-value", at: location,
                                "\(alternative.text) of \"\(id)\" says nothing that the others do not"
                            ))
                    }
                }
            }
        }
        return issues.sorted()
    }
}

extension AnswerTest.Alternative {
    fileprivate var text: String {
        switch self {
        case .word(let word): "\"\(word)\""
        case .atLeast(let bound): "at least \(Answer.value(bound).text)"
        case .atMost(let bound): "at most \(Answer.value(bound).text)"
        case .between(let low, let high):
            "\(Answer.value(low).text) to \(Answer.value(high).text)"
        }
    }
}
