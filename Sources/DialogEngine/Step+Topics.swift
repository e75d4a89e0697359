import ClinicalKnowledge
import LanguageUnderstanding
import StrictJSON

extension Step {
    /// Whether a question about treatments is one beside the question that is open.
    ///
    /// Words that only may be about treatments are no digression from a danger sign.
    func isToBeTold(_ topic: Topic, beside question: Question?) -> Bool {
        switch topic {
        case .followUp: question == nil || next.talk.topic != nil
        case .more: question == nil || next.talk.topic != nil
        case .nearest: question == nil
        case .unknown: false
        default: true
        }
    }

    /// Tells, and comes back to the open question, or asks what must be known to tell it.
    mutating func digress(to topic: Topic) {
        let wasSuiting = next.talk.isSuiting
        tell(topic)
        if next.talk.isSuiting, !wasSuiting { return goOn() }
        askAgain(.short)
    }

    /// General facts, and whether they fit; in an emergency no treatment is talked about, and there is
    /// more only of the emergency.
    ///
    /// A danger sign in the question is made sure of first.
    mutating func tell(_ topic: Topic) {
        let levels = self.levels
        if levels.contains(where: \.isEmergency) {
            return replies.append(topic == .more ? .whileWaiting(levels) : .adviceStands(levels))
        }
        if case .confirming = next.phase {
            next.talk.topic = topic
            next.talk.pages = 0
            return
        }
        switch topic {
        case .treatment(let id, .suits) where next.talk.topic == .treatment(id, .overview):
            suit(.treatment(id, .overview))
        case .treatment(let id, .overview), .treatment(let id, .suits): explain(id)
        case .treatment(let id, let aspect): tell(aspect, of: id)
        case .claim(let id):
            remember(topic)
            replies += [.claim(id, .answer)] + generalFacts + adviceFirst(about: id)
        case .comparison(let first, let second):
            remember(topic)
            replies += [.compare(first, second)] + generalFacts
        case .plan: suit(.plan)
        case .treatments: replies.append(.listTreatments)
        case .sources: listSources()
        case .followUp(let aspect): followUp(aspect)
        case .more: tellMore()
        case .medicine: replies.append(.pharmacist)
        case .nearest(let topics):
            next.talk.offered = topics
            replies.append(.nearest(topics))
        case .unknown: replies.append(.noTopic)
        }
    }

    /// What waited for a danger sign to be made sure of.
    mutating func tellWhatWaited() {
        guard let topic = next.talk.topic, next.talk.pages == 0, !next.talk.isSuiting else {
            return
        }
        if case .confirming = next.phase { return }
        next.talk.topic = nil
        if !isInNewDanger { tell(topic) }
    }

    private mutating func remember(_ topic: Topic) {
        next.talk.topic = topic
        next.talk.pages = 1
        next.talk.isSuiting = false
    }

    private var isAdvised: Bool { now.disposition != nil }

    var generalFacts: [Reply] { isAdvised ? [] : [.generalFacts] }

    /// Where the advice comes before any treatment, a claim about one says so too.
    private func adviceFirst(about claim: ClaimID) -> [Reply] {
        guard let level = now.disposition, level >= .soon,
            let treatment = knowledge.claims[claim]?.treatments.first?.value,
            knowledge.treatment(treatment)?.effort != .active
        else { return [] }
        return [.fit(treatment, .afterAdvice(level))]
    }

    /// Says what in the answers or in the question speaks against it, where nothing can be recommended
    /// yet or the question asks for just that; whether there is no more to say.
    private mutating func tellWhatSpeaksAgainst(_ id: TreatmentID) -> Bool {
        guard let treatment = knowledge.treatment(id) else { return false }
        let matters = knowledge.findingsAskedBeforeTreatment
        let asked = signsAskedAbout.filter { next.answers[$0] == nil && matters.contains($0) }
        let level = now.disposition
        if let level, asked.isEmpty || level >= .soon { return false }
        var answers = next.answers
        for sign in asked { answers[sign] = .yes(.new) }
        let against = knowledge.contraindications(of: treatment, for: answers)
        guard !against.notNow.isEmpty || !against.askFirst.isEmpty else { return false }
        replies.append(
            .speaksAgainst(id, notNow: against.notNow, askFirst: against.askFirst))
        if !isAdvised { replies.append(.generalFacts) }
        return true
    }

    mutating func explain(_ id: TreatmentID) {
        remember(.treatment(id, .overview))
        replies.append(.explain(id, .overview))
        suit(.treatment(id, .overview))
    }

    /// Says whether it suits, once every sign that could speak against it is known.
    private mutating func suit(_ topic: Topic) {
        remember(topic)
        if case .treatment(let id, _) = topic, tellWhatSpeaksAgainst(id) { return }
        guard isAdvised else {
            if case .treatment(let id, _) = topic { return replies.append(.fit(id, .untold)) }
            return replies.append(.planUntold)
        }
        next.talk.isSuiting = true
        if script.unknownSigns(against: topic, given: next.answers).isEmpty { tellWhetherItSuits() }
    }

    /// The only recommendation there is.
    mutating func tellWhetherItSuits() {
        next.talk.isSuiting = false
        switch next.talk.topic {
        case .plan: replies.append(.plan(knowledge.plan(for: next.answers)))
        case .treatment(let id, _):
            guard let treatment = knowledge.treatment(id) else { return }
            replies.append(.fit(id, knowledge.fit(of: treatment, for: next.answers)))
        default: return
        }
    }

    mutating func offerTreatments() {
        let topics = [.plan] + knowledge.offered.map { Topic.treatment($0, .overview) }
        next.talk.offered = topics
        replies.append(.offerTreatments(topics))
    }
}
