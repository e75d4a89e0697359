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
    /// The number of this turn, if it answers something.
    let number: Int
    private let memo: AppraisalMemo

    init(script: Script, standpoint: Standpoint) {
        self.script = script
        before = standpoint.snapshot
        next = standpoint.snapshot
        openBefore = standpoint.question
        number = min(before.lastTurn + 1, Limits.savedTurns)
        memo = AppraisalMemo(script.appraiser, standpoint)
    }

    /// What the answers come to as the turn stands now.
    var now: Appraisal { memo.appraisal(of: next.held) }

    /// What they came to when the turn began.
    var then: Appraisal { memo.appraisal(of: before.held) }

    /// Everything to be done as the turn stands now, most pressing first.
    var levels: [Disposition] { script.levels(now, given: next.held) }

    /// What the answers would call for with another one.
    func verdict(with answer: Answer, for finding: FindingID) -> Verdict {
        memo.verdict(on: next.held, with: answer, for: finding)
    }

    /// Whether a yes to the finding would open questions.
    func opensQuestions(_ finding: FindingID) -> Bool {
        memo.opensQuestions(finding, after: next.held)
    }

    /// The question that is open as the turn stands now.
    func openQuestion() -> Question? { standpoint.question }

    var standpoint: Standpoint { memo.standpoint(of: next, in: script) }

    var turn: Turn {
        Turn(
            standpoint: standpoint, replies: replies,
            reasons: reasons + standing)
    }

    var knowledge: Knowledge { script.knowledge }

    /// The rows that call for something now, and the state that the person stands in.
    private var standing: [Reason] {
        let now = now
        var reasons = now.verdict.calls.compactMap { call in
            script.appraiser.location(of: call.redFlag).map {
                Reason.called(call.redFlag, call.disposition, $0)
            }
        }
        if case .state(let id, _) = now.place, let state = script.state(id) {
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
        next.hold(answer, for: finding, in: number)
        reasons.append(.bound(finding, answer))
    }
}
