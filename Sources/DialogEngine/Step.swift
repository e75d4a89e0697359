import ClinicalKnowledge
import StrictJSON

/// One turn in the making.
struct Step {
    let script: Script
    let before: Snapshot
    var next: Snapshot
    var replies: [Reply] = []
    var reasons: [Reason] = []
    /// Signs that the utterance asks about without telling of them: "with a fever?".
    var signsAskedAbout: [FindingID] = []
    /// The question that was open when the turn began.
    let openBefore: Question?
    /// The question that is open for a snapshot, which is looked for once.
    private var known: (snapshot: Snapshot, question: Question?)

    init(script: Script, snapshot: Snapshot) {
        self.script = script
        before = snapshot
        next = snapshot
        openBefore = script.question(snapshot)
        known = (snapshot, openBefore)
    }

    /// The question that is open as the turn stands now.
    mutating func openQuestion() -> Question? {
        if known.snapshot != next { known = (next, script.question(next)) }
        return known.question
    }

    var turn: Turn {
        Turn(snapshot: next, replies: replies, reasons: reasons + standing)
    }

    var knowledge: Knowledge { script.knowledge }

    /// The rows that call for something now, and the state that the person stands in.
    private var standing: [Reason] {
        let answers = next.answers
        var reasons = knowledge.verdict(on: answers).calls.compactMap { call in
            knowledge.redFlag(call.redFlag).map {
                Reason.called(call.redFlag, call.disposition, $0.location)
            }
        }
        if case .state(let id, _) = script.place(given: answers), let state = script.state(id) {
            reasons.append(.stands(id, state.location))
        }
        return reasons
    }

    /// Holds a yes as the finding can have it: what was left unsaid about its time is to be asked.
    mutating func hold(_ answer: Answer, for finding: FindingID) {
        guard case .yes(let timing) = answer, let known = knowledge.findings[finding] else {
            return keep(answer, for: finding)
        }
        keep(known.yes(timing), for: finding)
    }

    mutating func keep(_ answer: Answer, for finding: FindingID) {
        next.hold(answer, for: finding)
        reasons.append(.bound(finding, answer))
    }
}
