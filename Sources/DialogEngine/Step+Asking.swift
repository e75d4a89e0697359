import ClinicalKnowledge
import StrictJSON

extension Step {
    /// Puts what comes next: a question, or the advice.
    mutating func goOn(openingTold: Bool = false) {
        if next.phase == .opening, openingTold { next.phase = .asking }
        reactToNewDanger()
        tellWhatWaited()
        guard let question = openQuestion() else { return advise() }
        if question != openBefore { next.unreadReplies = 0 }
        if next.phase == .advised || next.phase == .closed { next.phase = .asking }
        if question == .finding(script.crisis.goOn.value) {
            giveAdvice(.crisis)
            next.advised = [.crisis]
        }
        replies.append(.ask(question, form(of: question)))
    }

    /// A new crisis or emergency goes before everything that was to be made sure of.
    ///
    /// An emergency that comes with a crisis is told at once, before the person is asked whether
    /// they are safe.
    private mutating func reactToNewDanger() {
        let now = now.verdict
        if isNewCrisis { replies.append(.meetCrisis) }
        if isNewCrisis || isNewEmergency { next.phase = .asking }
        if isNewEmergency, now.disposition == .crisis, openQuestion() != nil {
            giveAdvice(now.underlying)
        }
    }

    /// Whether this turn has brought a crisis, an emergency, or a worse one.
    var isInNewDanger: Bool { isNewCrisis || isNewEmergency }

    private var isNewCrisis: Bool {
        now.verdict.disposition == .crisis && then.verdict.disposition != .crisis
    }

    private var isNewEmergency: Bool {
        let now = now.verdict.underlying
        return now.isEmergency && now > then.verdict.underlying
    }

    private func form(of question: Question) -> Form {
        switch question {
        case .opening, .sinceWhen, .suitability: return .full
        case .checklist(let state, _): return isPickedFrom(state) ? .others : .full
        case .finding(let finding):
            if next.doubted.contains(finding) { return .again }
            if case .confirming(finding, _) = next.phase { return .confirming }
            return .full
        }
    }

    /// Puts the open question once more after a digression; it does not use it up.
    mutating func askAgain(_ form: Form) {
        if let question = openQuestion() { replies.append(.ask(question, form)) }
    }

    /// Advice that was given already is not given in full again.
    private mutating func advise() {
        let levels = self.levels
        if next.advised != levels {
            for level in levels { giveAdvice(level) }
            if !next.talk.isSuiting, let last = levels.last, !last.isEmergency { offerTreatments() }
        } else if !next.talk.isSuiting {
            replies.append(.adviceStands(levels))
        }
        if next.talk.isSuiting, levels.allSatisfy({ !$0.isEmergency }) { tellWhetherItSuits() }
        next.talk.isSuiting = false
        next.phase = .advised
        next.advised = levels
        next.unreadReplies = 0
    }

    private mutating func giveAdvice(_ level: Disposition) {
        replies.append(.advise(script.advice(level, given: next.held)))
    }

    mutating func sayGoodbye() {
        replies.append(.farewell(levels))
        next.phase = .closed
    }
}
