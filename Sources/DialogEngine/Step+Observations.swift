import ClinicalKnowledge
import LanguageUnderstanding

extension Step {
    /// What became of the observations of one utterance.
    struct Said {
        var noted: [Noted] = []
        var toConfirm: [FindingID] = []
        var isSomeoneElses = false

        var isEmpty: Bool { noted.isEmpty && toConfirm.isEmpty && !isSomeoneElses }
    }

    /// Takes what was said beside the answer.
    ///
    /// Where it contradicts an earlier answer only the more worrying is taken; anything else is to be
    /// asked. What may be an emergency is to be asked outright.
    mutating func take(_ observations: [Observation], except question: Question?) -> Said {
        var said = Said()
        for observation in observations where observation.finding != question?.finding {
            let finding = observation.finding
            guard let answer = observation.binding else {
                if observation.status == .otherPerson, mayRaise(finding, to: .urgent) {
                    said.isSomeoneElses = true
                }
                if mustBeAsked(observation) { said.toConfirm.append(finding) }
                continue
            }
            let held = next.answers[finding]
            if held == answer { continue }
            if let held, knowledge.findings[finding]?.isWorse(answer, than: held) != true {
                said.toConfirm.append(finding)
            } else {
                hold(answer, for: finding)
                said.noted.append(Noted(finding: finding, answer: answer))
            }
        }
        return said
    }

    /// Whether something heard uncertainly is asked outright: when it may be an emergency, and when a
    /// "no" that is held, perhaps since this very utterance, would then be wrong.
    private func mustBeAsked(_ observation: Observation) -> Bool {
        switch (observation.status, next.answers[observation.finding]) {
        case (.unsure, .no): mayRaise(observation.finding, to: .soon)
        case (.unsure, nil), (.hypothetical, nil):
            mayRaise(observation.finding, to: .emergencyHospital)
        default: false
        }
    }

    /// Whether a yes to the finding would call for this or more, where the answers do not yet.
    func mayRaise(_ finding: FindingID, to level: Disposition) -> Bool {
        var answers = next.answers
        let now = knowledge.verdict(on: answers).disposition
        answers[finding] = .yes(.new)
        let then = knowledge.verdict(on: answers).disposition
        return then >= level && then > now
    }

    mutating func confirm(_ findings: [FindingID]) {
        guard let first = findings.first else { return }
        next.phase = .confirming(first, then: Array(findings.dropFirst()))
    }
}
