import ClinicalKnowledge
import LanguageUnderstanding
import StrictJSON

extension Step {
    mutating func obey(_ command: Command, about finding: FindingID?) {
        switch command {
        case .help:
            replies.append(.help)
            askAgain(.short)
        case .why: explainWhy()
        case .back: goBack()
        case .change: change(finding)
        case .answers:
            replies.append(.answers(noted(next.held)))
            askAgain(.short)
        case .again: repeatLast()
        case .restart: startOver(.restarted)
        case .forget: startOver(.forgotten)
        case .quit: sayGoodbye()
        case .summary:
            replies.append(.summary(script.handover(standpoint)))
            askAgain(.short)
        case .explain, .sources, .more: break
        }
    }

    private func noted(_ held: [Snapshot.Held]) -> [Noted] {
        held.map { Noted(finding: $0.finding, answer: $0.answer) }
    }

    private mutating func explainWhy() {
        if let question = openQuestion() {
            replies += [.why(question), .ask(question, .short)]
        } else {
            for level in levels {
                replies.append(.whyAdvice(script.advice(level, given: next.held)))
            }
        }
    }

    /// Takes back what the last turn that answered anything said.
    private mutating func goBack() {
        guard !next.held.isEmpty else {
            replies.append(.nothingToGoBackTo)
            return askAgain(.short)
        }
        let last = next.lastTurn
        let taken = next.held.filter { $0.turn == last }
        next.held.removeAll { $0.turn == last }
        next.doubted = []
        next.unreadReplies = 0
        next.advised = []
        next.phase = .asking
        replies.append(.wentBack(noted(taken)))
        goOn()
    }

    /// Whether a sign of the checklist still holds.
    func isPickedFrom(_ state: StateID) -> Bool {
        let answers = next.answers
        return script.state(state)?.value.findings.contains {
            answers[$0.value]?.isYes == true
        } == true
    }

    /// Asks for one answer anew; the old one holds until there is another.
    private mutating func change(_ finding: FindingID?) {
        guard let finding else {
            replies.append(.whichToChange(noted(next.held)))
            return askAgain(.short)
        }
        next.doubted.remove(finding)
        next.unreadReplies = 0
        next.phase = .confirming(finding, then: [])
        replies.append(.ask(.finding(finding), .full))
    }

    /// A correction that says the new answer as well.
    mutating func replace(_ finding: FindingID, with answer: HeardAnswer) {
        next.doubted.remove(finding)
        next.unreadReplies = 0
        next.phase = .confirming(finding, then: [])
        guard take(answer, to: .finding(finding)), let held = next.answers[finding] else {
            replies.append(.ask(.finding(finding), .full))
            return
        }
        replies.append(.noted([Noted(finding: finding, answer: held)]))
        goOn()
    }

    private mutating func repeatLast() {
        if let question = openQuestion() {
            replies.append(.ask(question, form(repeating: question)))
        } else {
            for level in levels {
                replies.append(.advise(script.advice(level, given: next.held)))
            }
        }
    }

    private func form(repeating question: Question) -> Form {
        if case .finding(let finding) = question, next.doubted.contains(finding) { return .again }
        return .full
    }

    /// Whoever was told to get help is told once more before it is forgotten.
    private mutating func startOver(_ reply: Reply) {
        let levels = self.levels
        if levels.contains(where: \.isEmergency) { replies.append(.adviceStands(levels)) }
        next = Snapshot()
        replies += [reply, .ask(.opening, .full)]
    }
}
