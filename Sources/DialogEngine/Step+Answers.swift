import ClinicalKnowledge
import LanguageUnderstanding

extension Step {
    /// Binds an answer to the question it was given to; false when it is none.
    mutating func take(_ heard: HeardAnswer?, to question: Question?) -> Bool {
        guard let heard, let question else { return false }
        switch question {
        case .opening: return false
        case .finding(let finding): return take(heard, about: finding)
        case .checklist(_, let signs): return take(heard, of: signs)
        case .sinceWhen(let signs): return take(heard, since: signs)
        case .suitability(let signs): return take(heard, of: signs)
        }
    }

    /// How long the signs have been there; a doubt about it means that they are new.
    private mutating func take(_ heard: HeardAnswer, since signs: [FindingID]) -> Bool {
        let timing: Answer.Timing
        switch heard {
        case .choice(let value): timing = Answer.Timing(rawValue: value) ?? .new
        case .unsure, .refused: timing = .new
        default: return false
        }
        for sign in signs { keep(.yes(timing), for: sign) }
        return true
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
        let isAskedAgain = knowledge.findings[finding]?.whenUnsure == .askAgain
        if isAskedAgain, !next.doubted.contains(finding) {
            next.doubted.insert(finding)
        } else {
            hold(answer, for: finding)
        }
    }

    private mutating func take(
        _ heard: HeardAnswer, of signs: [FindingID]
    ) -> Bool {
        switch heard {
        case .noneOfThese, .no: for sign in signs { hold(.no, for: sign) }
        case .picks(let picked, let restDenied, let timing):
            for sign in signs where picked.contains(sign) { hold(.yes(timing), for: sign) }
            guard restDenied else { break }
            for sign in signs where !picked.contains(sign) { hold(.no, for: sign) }
        // The list opens into single questions.
        case .unsure: for sign in signs { doubt(sign, .unsure) }
        case .doubts(let doubted, let restDenied):
            for sign in signs where doubted.contains(sign) {
                doubt(sign, .unsure)
            }
            for sign in signs where restDenied && !doubted.contains(sign) { hold(.no, for: sign) }
        case .refused: for sign in signs { doubt(sign, .refused) }
        case .yes, .value, .choice, .unclear: return false
        }
        return true
    }

    /// A reply that could not be read: the question once more, then help, then the cautious path.
    ///
    /// Who said something that can be read two ways, like a bare yes to a list, is helped at once.
    mutating func countUnread(isUnclear: Bool = false) {
        guard let question = openQuestion() else { return }
        next.unreadReplies += 1
        if next.unreadReplies < Limits.unreadReplies {
            let isHelped = isUnclear || next.unreadReplies > 1
            replies.append(isHelped ? .howToAnswer(question) : .notUnderstood(question))
            return askAgain(.short)
        }
        switch question {
        case .opening: next.phase = .asking
        case .finding(let finding): hold(.unread, for: finding)
        case .checklist(_, let signs): for sign in signs { doubt(sign, .unread) }
        case .sinceWhen(let signs): for sign in signs { keep(.yes(.new), for: sign) }
        case .suitability(let signs): for sign in signs { hold(.unread, for: sign) }
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
