import ClinicalKnowledge
import LanguageUnderstanding
import StrictJSON

extension Step {
    /// What became of the observations of one utterance.
    struct Said {
        var noted: [Noted] = []
        var toConfirm: [FindingID] = []
        var isSomeoneElses = false

        var isEmpty: Bool { noted.isEmpty && toConfirm.isEmpty && !isSomeoneElses }
    }

    /// Takes what was said beside the answer.
    ///
    /// Where it contradicts an earlier answer only the more worrying is taken; anything else is to be
    /// asked. What may be an emergency is to be asked outright.
    mutating func take(_ observations: [Observation], except question: Question?) -> Said {
        var said = Said()
        let isStory = observations.contains(where: tellsPlaceOrStart)
        let others = observations.filter {
            $0.finding != question?.finding && (isStory || isTimely($0, to: question))
        }
        let safe = script.crisis.safe.value
        for observation in others where observation.finding != safe { bind(observation, &said) }
        // Whether somebody is safe is no matter before a crisis: "took all my tablets as usual".
        if isCrisis {
            for observation in others where observation.finding == safe { bind(observation, &said) }
        }
        // What is only hinted at is weighed when everything plain is known.
        let speaksForAnother = next.answers[script.forAnother.value]?.isYes == true
        for observation in others where observation.binding == nil {
            let isHint = isHinted(observation, among: question)
            if observation.status == .otherPerson, !speaksForAnother, !isHint,
                !isTakenBack(observation)
            {
                if mayRaise(observation.finding, to: .urgent) { said.isSomeoneElses = true }
            } else if isHint || mustBeAsked(observation) || isTakenBack(observation) {
                said.toConfirm.append(observation.finding)
            }
        }
        return said
    }

    private mutating func bind(_ observation: Observation, _ said: inout Said) {
        guard let answer = observation.binding else { return }
        let finding = observation.finding
        let held = next.answers[finding]
        if held == answer { return }
        if observation.replaces, held != nil {
            keep(answer, for: finding)
            said.noted.removeAll { $0.finding == finding }
            said.noted.append(Noted(finding: finding, answer: answer))
            return
        }
        if held.map({ $0.isYes && answer.isYes }) == true { return }
        if held != nil, case .value = answer { return }
        if held != nil, case .choice = answer, !raisesAdvice(answer, for: finding) { return }
        let known = knowledge.findings[finding]
        if let held, known?.isWorse(answer, than: held) != true {
            // Of two answers in one breath the more worrying is meant.
            let isSaidAsWell =
                said.noted.contains { $0.finding == finding }
                && known?.isWorse(held, than: answer) == true
            if !isSaidAsWell { said.toConfirm.append(finding) }
        } else {
            hold(answer, for: finding)
            if finding == script.forAnother.value { said.isSomeoneElses = answer.isYes }
            said.noted.removeAll { $0.finding == finding }
            said.noted.append(Noted(finding: finding, answer: answer))
        }
    }

    /// Somebody begins to tell what is wrong, if only now: the numbers beside it belong to it.
    private func tellsPlaceOrStart(_ observation: Observation) -> Bool {
        guard case .choice = observation.answer, observation.status == .present else {
            return false
        }
        return next.answers[observation.finding] == nil
    }

    /// Whether a number says what it seems to: beside another question it may count something else.
    private func isTimely(_ observation: Observation, to question: Question?) -> Bool {
        guard case .value = observation.answer, !observation.replaces else { return true }
        guard next.answers[observation.finding] == nil else { return false }
        switch question {
        case .opening, nil: return true
        case .finding(let finding): return knowledge.findings[finding]?.domain.range != nil
        case .checklist, .sinceWhen, .suitability: return false
        }
    }

    /// Whether a hint is asked about at once: when it may be an emergency, or when no state would ever
    /// ask and a yes would raise the advice or open questions.
    private func isWorthAsking(_ finding: FindingID) -> Bool {
        if mayRaise(finding, to: .emergencyHospital) { return true }
        guard !script.askedFindings.contains(finding) else { return false }
        return mayRaise(finding, to: .soon) || opensQuestions(finding)
    }

    private var isCrisis: Bool { now.verdict.disposition == .crisis }

    /// Whether a sign of the list that was asked is spoken of, and only when or of whom is unclear: "an
    /// operation 2 months ago", "her head is tilted".
    private func isHinted(_ observation: Observation, among question: Question?) -> Bool {
        guard let signs = question?.listedSigns, observation.status != .hypothetical,
            observation.answer.isYes
        else { return false }
        return signs.contains(observation.finding) && next.answers[observation.finding] == nil
    }

    /// Whether something heard uncertainly is asked outright: when it may be an emergency, and when a
    /// "no" that is held, perhaps since this very utterance, would then be wrong.
    private func mustBeAsked(_ observation: Observation) -> Bool {
        switch (observation.status, next.answers[observation.finding]) {
        case (.unsure, .no): mayRaise(observation.finding, to: .soon)
        // "No fainting" of somebody who was not sure: the advice may rest on it.
        case (.denied, .yes), (.denied, .unsure), (.denied, .unread): !isCrisis
        // Somebody who asks for another may speak of that person, or of a third.
        case (.unsure, nil), (.hypothetical, nil), (.otherPerson, nil):
            isWorthAsking(observation.finding)
        default: false
        }
    }

    /// "Actually it was my mum who had cancer": what is held of the speaker is asked anew.
    private func isTakenBack(_ observation: Observation) -> Bool {
        observation.replaces && observation.status == .otherPerson
            && next.answers[observation.finding]?.isYes == true
    }

    /// Whether another choice than the one held calls for more; else the one that was asked for stays.
    private func raisesAdvice(_ answer: Answer, for finding: FindingID) -> Bool {
        verdict(with: answer, for: finding).disposition > now.verdict.disposition
    }

    /// Whether a yes to the finding would call for this or more, where the answers do not yet.
    func mayRaise(_ finding: FindingID, to level: Disposition) -> Bool {
        let raised = verdict(with: .yes(.new), for: finding).disposition
        return raised >= level && raised > now.verdict.disposition
    }

    mutating func confirm(_ findings: [FindingID]) {
        guard let first = findings.first else { return }
        next.phase = .confirming(first, then: Array(findings.dropFirst()))
    }
}
