package import ClinicalKnowledge
import StrictJSON

extension Script {
    /// The first turn: the welcome and the opening question or, with answers that are known already,
    /// the first question that they leave open.
    package func begin(given answers: [(FindingID, Answer)] = []) -> Turn {
        var step = Step(script: self, standpoint: standpoint(of: Snapshot()))
        if answers.isEmpty {
            step.replies = [.welcome, .ask(.opening, .full)]
            return step.turn
        }
        for (finding, answer) in answers { step.next.hold(answer, for: finding, in: step.number) }
        step.next.phase = .asking
        step.goOn()
        return step.turn
    }

    /// One turn of talk.
    ///
    /// The same snapshot and input give the same turn.
    package func step(_ snapshot: Snapshot, _ input: Input) -> Turn {
        step(standpoint(of: snapshot), input)
    }

    /// The same from where the last turn led.
    package func step(_ standpoint: Standpoint, _ input: Input) -> Turn {
        var step = Step(script: self, standpoint: standpoint)
        switch input {
        case .heard(let interpretation): step.hear(interpretation)
        case .heardEarly(let interpretation): step.hearEarly(interpretation)
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
