package import ClinicalKnowledge
import StrictJSON

extension Script {
    /// The first turn: the welcome and the opening question or, with answers that are known already,
    /// the first question that they leave open.
    package func begin(given answers: [(FindingID, Answer)] = []) -> Turn {
        var step = Step(script: self, snapshot: Snapshot())
        if answers.isEmpty {
            step.replies = [.welcome, .ask(.opening, .full)]
            return step.turn
        }
        for (finding, answer) in answers { step.next.hold(answer, for: finding) }
        step.next.phase = .asking
        step.goOn()
        return step.turn
    }

    /// One turn of talk.
    ///
    /// The same snapshot and input give the same turn.
    package func step(_ snapshot: Snapshot, _ input: Input) -> Turn {
        var step = Step(script: self, snapshot: snapshot)
        step.next.turn = min(snapshot.turn + 1, Limits.savedTurns)
        switch input {
        case .heard(let interpretation): step.hear(interpretation)
        case .tooLong:
            step.replies.append(.tooLong)
            step.askAgain(.short)
        case .silence(let duration):
            if duration >= Limits.silence { step.countUnread() }
        case .left: step.sayGoodbye()
        }
        return step.turn
    }
}

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
