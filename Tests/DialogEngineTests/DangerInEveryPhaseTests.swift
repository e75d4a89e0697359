import ClinicalKnowledge
import Conversation
import LanguageUnderstanding
import ShippedContent
import StrictJSON
import Testing

@testable import DialogEngine

/// A sign of an emergency or a crisis is answered at once, wherever in a talk it is told.
@Suite struct DangerInEveryPhaseTests {
    private static let script = shippedContent.script

    /// Findings whose yes alone is an emergency or a crisis.
    private static let dangers = script.knowledge.findings.keys.sorted().filter {
        script.knowledge.verdict(on: [$0: .yes(.new)]).disposition.isEmergency
    }

    @Test(arguments: 0..<12 as Range<UInt64>)
    func `the next reply is the advice for it, or asks whether it is so`(seed: UInt64) {
        var person = RandomPerson(seed: seed)
        var snapshot = Self.script.begin().snapshot
        var phases: Set<String> = []
        for _ in 0..<12 {
            phases.insert("\(snapshot.phase)")
            for danger in Self.dangers { expectAnswer(to: danger, told: snapshot) }
            snapshot =
                Self.script.step(snapshot, person.input(for: snapshot, corrects: true)).snapshot
        }
        let closed = Self.script.step(snapshot, .left).snapshot
        for danger in Self.dangers { expectAnswer(to: danger, told: closed) }
    }

    @Test func `there are dangers to tell`() {
        #expect(Self.dangers.count > 20)
        #expect(Self.dangers.contains("self-harm"))
        #expect(Self.dangers.contains("numb-saddle"))
    }

    private func expectAnswer(to danger: FindingID, told snapshot: Snapshot) {
        let script = Self.script
        // Told to its own question it is the answer; what is held as a yes already is no news.
        guard script.standpoint(of: snapshot).question != .finding(danger),
            snapshot.answers[danger]?.isYes != true
        else { return }
        let before = script.knowledge.verdict(on: snapshot.answers)
        let after = script.knowledge.verdict(
            on: snapshot.answers.merging([danger: .yes(.new)]) { $1 })
        let isNewCrisis = after.disposition == .crisis && before.disposition != .crisis
        guard isNewCrisis || after.underlying > before.underlying, after.disposition.isEmergency
        else { return }
        let observation = Observation(
            finding: danger, answer: .yes(.new), status: .present, words: "",
            phrase: .init(file: "phrases.json", line: 1, column: 1))
        let turn = script.step(snapshot, .heard(Interpretation(observations: [observation])))
        let isAnswered = turn.replies.contains { reply in
            switch reply {
            case .advise(let advice): advice.disposition == after.underlying
            case .meetCrisis: isNewCrisis
            case .ask(.finding(danger), .confirming): true
            default: false
            }
        }
        #expect(isAnswered, "\(danger) in \(snapshot.phase): \(turn.replies)")
    }
}
