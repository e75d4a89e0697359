package import ClinicalKnowledge
import StrictJSON

/// Where to go and how soon, and exactly what that rests on.
package struct Advice: Hashable, Sendable {
    package let disposition: Disposition
    /// The rows of the reference that call for it.
    package let because: [RedFlagID]
    /// With these answers the advice is the same, without any one of them it is another.
    package let restsOn: [Noted]
    /// Rows to be told of at any level.
    package let notes: [RedFlagID]
    /// The word for how long it has lasted, when that was told.
    package let duration: PainKindID?
}

extension Script {
    /// The advice for these answers, if they are enough for one: an emergency at once, anything
    /// else when nothing is left to ask.
    package func disposition(given answers: Answers) -> Disposition? {
        let called = knowledge.verdict(on: answers).disposition
        if called.isEmergency { return called }
        guard case .advice = place(given: answers) else { return nil }
        return called
    }

    /// Everything to be done, most pressing first; nothing when more must be asked.
    ///
    /// In a crisis its own advice comes first, unless there is an emergency too: that number goes
    /// before it, and any other advice only when the person went on with the questions.
    package func levels(given answers: Answers) -> [Disposition] {
        let verdict = knowledge.verdict(on: answers)
        guard verdict.disposition == .crisis else {
            return disposition(given: answers).map { [$0] } ?? []
        }
        if verdict.underlying.isEmergency { return [verdict.underlying, .crisis] }
        guard answers[crisis.goOn.value] == .yes(.new), case .advice = place(given: answers) else {
            return [.crisis]
        }
        return [.crisis, verdict.underlying]
    }

    /// What stays the same while answers are left out: the level that is called for, or for
    /// self-care, which nothing calls for, that the questions are at their end.
    private func outcome(given answers: Answers, level: Disposition) -> Disposition? {
        let called = knowledge.verdict(on: answers)
        guard level == .selfCare else {
            return level == .crisis ? called.disposition : called.underlying
        }
        return called.underlying == .selfCare ? disposition(given: answers) : called.underlying
    }

    /// The advice at this level with its reasons.
    ///
    /// The answers it rests on are a smallest set: each is left out, earliest first, when the
    /// outcome stays, until no more can be.
    package func advice(_ level: Disposition, given held: [Snapshot.Held]) -> Advice {
        var kept = held
        var isSmaller = true
        while isSmaller {
            isSmaller = false
            for candidate in kept {
                let rest = kept.filter { $0 != candidate }
                if outcome(given: rest.answers, level: level) == level {
                    kept = rest
                    isSmaller = true
                }
            }
        }
        return Advice(
            disposition: level,
            because: knowledge.verdict(on: held.answers).redFlags(for: level),
            restsOn: kept.map { Noted(finding: $0.finding, answer: $0.answer) },
            notes: knowledge.notes(on: held.answers),
            duration: knowledge.durationWord(for: held.answers))
    }
}

extension [Snapshot.Held] {
    var answers: Answers { Dictionary(uniqueKeysWithValues: map { ($0.finding, $0.answer) }) }
}
