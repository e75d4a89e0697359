import ClinicalKnowledge
import LanguageUnderstanding
import StrictJSON

extension Step {
    /// One precedence for everything a person can say: emergency and crisis, a typed command, an
    /// answer, a command in plain words, a question about treatments, other findings, nothing.
    mutating func hear(_ heard: Interpretation) {
        reasons += heard.observations.map { .heard($0) }
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
        if let topic = heard.topic { explain(topic) }
        if isAnswered || !said.isEmpty || question == .opening {
            return goOn(openingTold: question == .opening)
        }
        if heard.topic != nil { return askAgain(.short) }
        afterNothing(heard, question)
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

    /// General facts and whether they fit; in an emergency no treatment is talked about.
    private mutating func explain(_ topic: Topic) {
        let levels = script.levels(given: next.answers)
        if levels.contains(where: \.isEmergency) { return replies.append(.adviceStands(levels)) }
        switch topic {
        case .treatments: offerTreatments()
        case .treatment(let id):
            guard let treatment = knowledge.treatment(id) else { return }
            replies += [.explain(id), .fit(id, fit(of: treatment))]
        }
    }

    private func fit(of treatment: Treatment) -> Fit {
        script.disposition(given: next.answers) == nil
            ? .untold : knowledge.fit(of: treatment, for: next.answers)
    }

    private mutating func afterNothing(_ heard: Interpretation, _ question: Question?) {
        let isAside = heard.saysNothing || heard.remark != nil
        if isAside, question != nil { return askAgain(.short) }
        guard question == nil else { return countUnread(isUnclear: heard.answer == .unclear) }
        if resumeAfterCrisis(heard) { return goOn() }
        let levels = script.levels(given: next.answers)
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

    mutating func offerTreatments() {
        replies.append(.offerTreatments(knowledge.treatments.map(\.id)))
    }
}
