import ClinicalKnowledge
import LanguageUnderstanding

extension Step {
    /// Binds an answer to the question it was given to; false when it is none.
    mutating func take(_ heard: HeardAnswer?, to question: Question?) -> Bool {
        guard let heard, let question else { return false }
        switch question {
        case .opening: return false
        case .finding(let finding): return take(heard, about: finding)
        case .checklist(let state, let signs): return take(heard, of: signs, in: state)
        }
    }

    private mutating func take(_ heard: HeardAnswer, about finding: FindingID) -> Bool {
        switch heard {
        case .yes(let timing): hold(.yes(timing), for: finding)
        case .no: hold(.no, for: finding)
        case .value(let number): hold(.value(number), for: finding)
        case .choice(let value): hold(.choice(value), for: finding)
        case .unsure: doubt(finding, .unsure)
        case .refused: doubt(finding, .refused)
        case .picks, .doubts, .noneOfThese, .unclear: return false
        }
        return true
    }

    /// A first "not sure" is asked again, where the content says so; the second is held.
    private mutating func doubt(_ finding: FindingID, _ answer: Answer) {
        let asksAgain = knowledge.findings[finding]?.whenUnsure == .askAgain
        if asksAgain, !next.doubted.contains(finding) {
            next.doubted.insert(finding)
        } else {
            hold(answer, for: finding)
        }
    }

    private mutating func take(
        _ heard: HeardAnswer, of signs: [FindingID], in state: StateID
    ) -> Bool {
        switch heard {
        case .noneOfThese, .no: for sign in signs { hold(.no, for: sign) }
        case .picks(let picked, let restDenied):
            next.pickedFrom.insert(state)
            for sign in signs where picked.contains(sign) { hold(.yes(.new), for: sign) }
            guard restDenied else { break }
            for sign in signs where !picked.contains(sign) { hold(.no, for: sign) }
        // The list opens into single questions.
        case .unsure: for sign in signs { doubt(sign, .unsure) }
        case .doubts(let doubted, let restDenied):
            for sign in signs where doubted.contains(sign) { doubt(sign, .unsure) }
            for sign in signs where restDenied && !doubted.contains(sign) { hold(.no, for: sign) }
        case .refused: for sign in signs { doubt(sign, .refused) }
        case .yes, .value, .choice, .unclear: return false
        }
        return true
    }

    /// Takes what was said beside the answer.
    ///
    /// Where it contradicts an earlier answer only the more worrying is taken; anything else is asked.
    /// What may be an emergency is asked outright.
    ///
    /// - Returns: whether anything was taken or is to be asked.
    mutating func note(_ observations: [Observation], except question: Question?) -> Bool {
        var noted: [Noted] = []
        var toConfirm: [FindingID] = []
        var isSomeoneElses = false
        for observation in observations where observation.finding != question?.finding {
            let finding = observation.finding
            guard let answer = observation.binding else {
                isSomeoneElses =
                    isSomeoneElses
                    || observation.status == .otherPerson && mayRaise(finding, to: .urgent)
                if mustBeAsked(observation) { toConfirm.append(finding) }
                continue
            }
            let held = next.answers[finding]
            if held == answer { continue }
            if let held, knowledge.findings[finding]?.isWorse(answer, than: held) != true {
                toConfirm.append(finding)
            } else {
                hold(answer, for: finding)
                noted.append(Noted(finding: finding, answer: answer))
            }
        }
        if !noted.isEmpty { replies.append(.noted(noted)) }
        if isSomeoneElses { replies.append(.someoneElse) }
        confirm(toConfirm)
        return !noted.isEmpty || !toConfirm.isEmpty || isSomeoneElses
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

    /// A reply that could not be read: an example, then help, then the cautious path.
    mutating func countUnread() {
        guard let question = script.question(next) else { return }
        next.unreadReplies += 1
        if next.unreadReplies < Limits.unreadReplies {
            let isFirst = next.unreadReplies == 1
            replies.append(isFirst ? .notUnderstood(question) : .howToAnswer(question))
            return askAgain(.short)
        }
        switch question {
        case .opening: next.phase = .asking
        case .finding(let finding): hold(.unread, for: finding)
        case .checklist(_, let signs): for sign in signs { doubt(sign, .unread) }
        }
        goOn()
    }
}

extension Question {
    /// The finding that is asked for by itself.
    var finding: FindingID? {
        guard case .finding(let finding) = self else { return nil }
        return finding
    }
}
