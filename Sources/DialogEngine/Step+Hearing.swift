import ClinicalKnowledge
import LanguageUnderstanding
import StrictJSON

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
        if let topic = heard.topic { explain(topic) }
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
        askAboutCrisis(heard)
        return true
    }

    /// An emergency does not drown a veiled word about suicide said with it.
    private mutating func askAboutCrisis(_ heard: Interpretation) {
        let veiled = heard.observations.filter { $0.binding == nil }.map(\.finding).filter {
            mayRaise($0, to: .crisis)
        }
        confirm(veiled)
        if case .confirming(let finding, _) = next.phase {
            replies.append(.ask(.finding(finding), .confirming))
        }
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
        guard question != nil else {
            if isGoingOnAfterAll(heard) { return goOn() }
            let levels = script.levels(given: next.answers)
            if levels.contains(where: \.isEmergency) {
                return replies.append(.adviceStands(levels))
            }
            let closes = heard.answer == .no || heard.answer == .unsure
            if heard.answer != nil, !closes { return offerTreatments() }
            replies.append(closes || heard.saysNothing ? .ready : .notUnderstood(nil))
            return
        }
        if heard.saysNothing { return askAgain(.short) }
        countUnread()
    }

    /// Somebody in a crisis who did not want to go on, and now does.
    private mutating func isGoingOnAfterAll(_ heard: Interpretation) -> Bool {
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
