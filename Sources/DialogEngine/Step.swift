import ClinicalKnowledge
import StrictJSON

/// One turn in the making.
struct Step {
    let script: Script
    let before: Snapshot
    var next: Snapshot
    var replies: [Reply] = []
    var reasons: [Reason] = []

    init(script: Script, snapshot: Snapshot) {
        self.script = script
        before = snapshot
        next = snapshot
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
        let state: StateID =
            switch script.place(given: answers) {
            case .state(let id, _): id
            case .advice(let id): id
            }
        if let location = script.locations[state] { reasons.append(.stands(state, location)) }
        return reasons
    }

    mutating func hold(_ answer: Answer, for finding: FindingID) {
        next.hold(answer, for: finding)
        reasons.append(.bound(finding, answer))
    }
}
