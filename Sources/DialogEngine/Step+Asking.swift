import ClinicalKnowledge
import StrictJSON

extension Step {
    /// Puts what comes next: a question, or the advice.
    mutating func goOn(openingTold: Bool = false) {
        if next.phase == .opening, openingTold { next.phase = .asking }
        endQuestionsInDanger()
        guard let question = script.question(next) else { return advise() }
        if question != script.question(before) { next.unreadReplies = 0 }
        if case .advised = next.phase { next.phase = .asking }
        if case .closed = next.phase { next.phase = .asking }
        if question == .finding(script.crisis.goOn.value) {
            giveAdvice(.crisis)
            next.advised = .crisis
        }
        replies.append(.ask(question, form(of: question)))
    }

    /// A new crisis or emergency goes before everything that was to be made sure of.
    private mutating func endQuestionsInDanger() {
        let earlier = knowledge.verdict(on: before.answers)
        let now = knowledge.verdict(on: next.answers)
        let isNewCrisis = now.disposition == .crisis && earlier.disposition != .crisis
        if isNewCrisis { replies.append(.meetCrisis) }
        if isNewCrisis || now.underlying.isEmergency && now.underlying > earlier.underlying {
            next.phase = .asking
        }
    }

    private func form(of question: Question) -> Form {
        switch question {
        case .opening: return .full
        case .checklist(let state, _): return next.pickedFrom.contains(state) ? .others : .full
        case .finding(let finding):
            if next.doubted.contains(finding) { return .again }
            if case .confirming(finding, _) = next.phase { return .confirming }
            return .full
        }
    }

    /// Puts the open question once more after a digression; it does not use it up.
    mutating func askAgain(_ form: Form) {
        if let question = script.question(next) { replies.append(.ask(question, form)) }
    }

    /// Advice that was given already is not given in full again.
    ///
    /// In a crisis its own advice comes first, and the other only when the person went on or it is
    /// an emergency too.
    private mutating func advise() {
        let verdict = knowledge.verdict(on: next.answers)
        let wentOn = next.answers[script.crisis.goOn.value] == .yes(.new)
        var levels = [verdict.underlying]
        if verdict.disposition == .crisis {
            levels = wentOn || verdict.underlying.isEmergency ? [.crisis] + levels : [.crisis]
        }
        let last = levels[levels.count - 1]
        if next.advised == last {
            replies.append(.adviceStands(levels[0]))
        } else {
            for level in levels { giveAdvice(level) }
            if !last.isEmergency { offerTreatments() }
        }
        next.phase = .advised
        next.advised = last
        next.unreadReplies = 0
    }

    private mutating func giveAdvice(_ level: Disposition) {
        replies.append(.advise(script.advice(level, given: next.held)))
    }

    mutating func sayGoodbye() {
        replies.append(.farewell(script.disposition(given: next.answers)))
        next.phase = .closed
    }
}
