package import ClinicalKnowledge
import StrictJSON

/// Where to go and how soon, and exactly what that rests on.
package struct Advice: Hashable, Sendable {
    package let disposition: Disposition
    /// The rows of the reference that call for it.
    package let because: [RedFlagID]
    /// With these answers the advice and its reasons are the same, without any one of them they are
    /// others.
    package let restsOn: [Noted]
    /// What whoever helps should hear: the same, and every other sign that the reasons look at.
    package let tells: [Noted]
    /// Rows to be told of at any level.
    package let notes: [RedFlagID]
    /// The word for how long it has lasted, when that was told.
    package let duration: PainKindID?
}

extension Script {
    /// The advice for these answers, if they are enough for one: an emergency at once, anything
    /// else when nothing is left to ask.
    package func disposition(given answers: Answers) -> Disposition? {
        appraiser.appraisal(of: answers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
            .disposition
    }

    /// Everything to be done, most pressing first; nothing when more must be asked.
    ///
    /// In a crisis its own advice comes first, unless there is an emergency too: that number goes
    /// before it, and any other advice only when the person went on with the questions.
    package func levels(_ appraisal: Appraisal, given held: [Snapshot.Held]) -> [Disposition] {
        let verdict = appraisal.verdict
        guard verdict.disposition == .crisis else {
            return appraisal.disposition.map { [$0] } ?? []
        }
        if verdict.underlying.isEmergency { return [verdict.underlying, .crisis] }
        let goesOn = held.contains {
            $0.finding == crisis.goOn.value && $0.answer == .yes(.new)
        }
        guard goesOn, appraisal.place == .advice else { return [.crisis] }
        return [.crisis, verdict.underlying]
    }

    /// The advice at this level with its reasons.
    ///
    /// The answers it rests on are a smallest set: each is left out, earliest first, when the
    /// outcome stays, until no more can be. So every reason has its answers among them.
    package func advice(_ level: Disposition, given held: [Snapshot.Held]) -> Advice {
        let reading = appraiser.reading(of: held)
        let verdict = appraiser.verdict(reading)
        let slots = appraiser.slots(of: level, reading)
        let kept = appraiser.smallest(
            appraiser.support(of: level, among: held, reading, slots), level: level)
        let told = held.filter { answer in
            kept.contains(answer)
                || level != .selfCare && answer.answer.isWorrying
                    && appraiser.table.slot(of: answer.finding).map(slots.contains) ?? false
        }
        return Advice(
            disposition: level, because: verdict.redFlags(for: level),
            restsOn: kept.map(\.noted), tells: told.map(\.noted),
            notes: knowledge.notes(on: held.answers),
            duration: knowledge.durationWord(for: held.answers))
    }
}

extension Appraisal {
    /// The advice, if the answers are enough for one.
    var disposition: Disposition? {
        let called = verdict.disposition
        return called.isEmergency || place == .advice ? called : nil
    }
}

extension Snapshot.Held {
    fileprivate var noted: Noted { Noted(finding: finding, answer: answer) }
}

extension Answer {
    /// A sign that somebody has, or may have.
    fileprivate var isWorrying: Bool { isYes || isDoubtful }
}

extension [Snapshot.Held] {
    var answers: Answers { Dictionary(uniqueKeysWithValues: map { ($0.finding, $0.answer) }) }
}
