import ClinicalKnowledge
import LanguageUnderstanding
import StrictJSON

extension Step {
    /// One precedence for everything a person can say: emergency and crisis, a typed command, an
    /// answer, a command in plain words, a question about treatments, other findings, nothing.
    mutating func hear(_ heard: Interpretation) {
        reasons += heard.observations.map { .heard($0) }
        signsAskedAbout = heard.observations.filter {
            $0.answer.isYes && ($0.status == .hypothetical || $0.status == .unsure)
        }.map(\.finding)
        let question = openQuestion()
        var told = self
        let isAnswered = told.take(heard.answer, to: question)
        let said = told.take(heard.observations, except: question)
        if told.isInNewDanger {
            self = told
            goOn()
            return askAboutCrisis(said.toConfirm)
        }
        switch heard.command {
        case .typed(let command, _) where command.isAboutTreatments:
            if !said.isEmpty { self = told }
            acknowledge(said, isOpening: false)
            return digress(to: heard.topic ?? .unknown)
        case .typed(let command, let finding): return obey(command, about: finding)
        case .change(let finding, let answer): return replace(finding, with: answer)
        case .unknown(let word):
            replies.append(.unknownCommand(word))
            return askAgain(.short)
        case .spoken(let command, let finding) where !isAnswered:
            return obey(command, about: finding)
        case .spoken, nil: break
        }
        self = told
        if heard.remark == .fear, !isAnswered { replies.append(.comfort) }
        acknowledge(said, isOpening: question == .opening)
        let topic = heard.topic.flatMap { isToBeTold($0, beside: question) ? $0 : nil }
        if isAnswered || !said.isEmpty || question == .opening {
            if let topic { tell(topic) }
            return goOn(openingTold: question == .opening)
        }
        if let topic { return digress(to: topic) }
        afterNothing(heard, question)
    }

    /// What was said before the open question could be seen answers nothing; whatever else it tells
    /// is heard as always, and the question is put outright.
    mutating func hearEarly(_ heard: Interpretation) {
        reasons += heard.observations.map { .heard($0) }
        var told = self
        let said = told.take(heard.observations, except: nil)
        if told.isInNewDanger {
            self = told
            goOn()
            return askAboutCrisis(said.toConfirm)
        }
        if case .typed(let command, let finding) = heard.command, !command.isAboutTreatments {
            return obey(command, about: finding)
        }
        self = told
        replies.append(.saidEarly)
        acknowledge(said, isOpening: false)
        if let topic = heard.topic, isToBeTold(topic, beside: openBefore) { tell(topic) }
        guard let question = openQuestion() else { return goOn() }
        replies.append(.ask(question, .confirming))
    }

    /// What was understood is said back in one line, and what is uncertain is asked next.
    ///
    /// Between questions what has no weight is only kept, and before a crisis nothing is listed.
    private mutating func acknowledge(_ said: Said, isOpening: Bool) {
        let noted = said.noted.filter { isOpening || hasWeight($0.finding) }
        let isVeiledCrisis = said.toConfirm.contains { mayRaise($0, to: .crisis) }
        if !noted.isEmpty, !isVeiledCrisis { replies.append(.noted(noted)) }
        if said.isSomeoneElses { replies.append(.someoneElse) }
        confirm(said.toConfirm)
    }

    private func hasWeight(_ finding: FindingID) -> Bool {
        guard let known = knowledge.findings[finding], known.domain == .yesNo else { return true }
        return script.askedFindings.contains(finding) || !known.worry.isEmpty
    }

    /// An emergency does not drown a veiled word about suicide said with it.
    private mutating func askAboutCrisis(_ uncertain: [FindingID]) {
        guard let veiled = uncertain.first(where: { mayRaise($0, to: .crisis) }) else { return }
        confirm([veiled])
        replies.append(.ask(.finding(veiled), .confirming))
    }

    private mutating func afterNothing(_ heard: Interpretation, _ question: Question?) {
        let isAside = heard.saysNothing || heard.remark != nil
        if isAside, question != nil { return askAgain(.short) }
        guard question == nil else { return countUnread(isUnclear: heard.answer == .unclear) }
        if resumeAfterCrisis(heard) { return goOn() }
        let levels = self.levels
        if levels.contains(where: \.isEmergency) { return replies.append(.adviceStands(levels)) }
        switch heard.answer {
        case nil: replies.append(isAside ? .ready : .notUnderstood(nil))
        case .no, .unsure: replies.append(.ready)
        case .unclear: replies.append(.notUnderstood(nil))
        default: offerTreatments()
        }
    }

    /// Somebody in a crisis who did not want to go on, and now does.
    private mutating func resumeAfterCrisis(_ heard: Interpretation) -> Bool {
        let goOn = script.crisis.goOn.value
        guard case .yes = heard.answer, let held = next.answers[goOn], held != .yes(.new),
            next.answers[script.crisis.safe.value] == .yes(.new)
        else { return false }
        hold(.yes(.new), for: goOn)
        return true
    }
}
