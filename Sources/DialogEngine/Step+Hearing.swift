import ClinicalKnowledge
import LanguageUnderstanding

extension Step {
    /// One precedence for everything a person can say: emergency and crisis, a typed command, an
    /// answer, a command in plain words, a question about treatments, other findings, nothing.
    mutating func hear(_ heard: Interpretation) {
        reasons += heard.observations.map { .heard($0) }
        if reactToDanger(heard) { return }
        switch heard.command {
        case .typed(let command, let finding): return obey(command, about: finding)
        case .unknown(let word):
            replies.append(.unknownCommand(word))
            return askAgain(.short)
        case .spoken, nil: break
        }
        let question = script.question(next)
        let isAnswered = take(heard.answer, to: question)
        if !isAnswered, case .spoken(let command, let finding) = heard.command {
            return obey(command, about: finding)
        }
        let noted = note(heard.observations, except: question)
        if case .treatment(let id)? = heard.topic, let treatment = knowledge.treatment(id) {
            replies += [.explain(id), .fit(id, fit(of: treatment))]
        }
        if case .treatments? = heard.topic { offerTreatments() }
        let isTaken = isAnswered || noted || question == .opening
        if isTaken { return goOn(openingTold: question == .opening) }
        if heard.topic != nil { return askAgain(.short) }
        afterNothing(heard, question)
    }

    /// A sign that calls for an emergency or a crisis, said clearly: whatever else was said waits.
    private mutating func reactToDanger(_ heard: Interpretation) -> Bool {
        let present = heard.observations.filter { $0.status == .present }
        var answers = next.answers
        for observation in present { answers[observation.finding] = observation.answer }
        let now = knowledge.verdict(on: answers)
        let before = knowledge.verdict(on: next.answers)
        let isCrisis = now.disposition == .crisis && before.disposition != .crisis
        guard isCrisis || now.underlying.isEmergency && now.underlying > before.underlying else {
            return false
        }
        for observation in present { hold(observation.answer, for: observation.finding) }
        goOn()
        return true
    }

    private func fit(of treatment: Treatment) -> Fit {
        script.disposition(given: next.answers) == nil
            ? .untold : knowledge.fit(of: treatment, for: next.answers)
    }

    private mutating func afterNothing(_ heard: Interpretation, _ question: Question?) {
        guard question != nil else {
            let level = script.disposition(given: next.answers)
            if let level, level.isEmergency { return replies.append(.adviceStands(level)) }
            let closes = heard.answer == .no || heard.answer == .unsure
            if heard.answer != nil, !closes { return offerTreatments() }
            replies.append(closes || heard.saysNothing ? .ready : .notUnderstood(nil))
            return
        }
        if heard.saysNothing { return askAgain(.short) }
        countUnread()
    }

    mutating func offerTreatments() {
        replies.append(.offerTreatments(knowledge.treatments.map(\.id)))
    }
}
