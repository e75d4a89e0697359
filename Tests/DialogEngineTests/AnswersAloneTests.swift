import ClinicalKnowledge
import Conversation
import LanguageUnderstanding
import ShippedContent
import StrictJSON
import Testing

@testable import DialogEngine

/// What makes proofs over answers hold for talks: nothing but the answers decides where somebody stands,
/// and each kind of turn changes them only as it says.
@Suite struct AnswersAloneTests {
    private let script = shippedContent.script

    @Test(arguments: 0..<30 as Range<UInt64>)
    func `the place and the call are those of the answers, whatever led there`(seed: UInt64) {
        forEverySnapshot(seed) { snapshot, _ in
            let standpoint = script.standpoint(of: snapshot)
            #expect(standpoint.appraisal.place == script.place(given: snapshot.answers))
            #expect(
                standpoint.appraisal.verdict == script.knowledge.verdict(on: snapshot.answers))
        }
    }

    @Test(arguments: 0..<30 as Range<UInt64>)
    func `going back only takes answers away, those of the last turn`(seed: UInt64) {
        forEverySnapshot(seed) { snapshot, _ in
            let back = step(snapshot, Interpretation(command: .typed(.back, about: nil)))
            let last = snapshot.held.map(\.turn).max()
            let kept = snapshot.held.filter { $0.turn != last }
            #expect(
                back.answers
                    == Dictionary(uniqueKeysWithValues: kept.map { ($0.finding, $0.answer) }))
        }
    }

    @Test(arguments: 0..<30 as Range<UInt64>)
    func `asking to change, questions about treatments and commands change no answer`(seed: UInt64)
    {
        forEverySnapshot(seed) { snapshot, finding in
            let topic = script.knowledge.treatments.first.map { Topic.treatment($0.id, .overview) }
            for interpretation in [
                Interpretation(command: .typed(.change, about: finding)),
                Interpretation(command: .typed(.why, about: nil)),
                Interpretation(command: .typed(.answers, about: nil)),
                Interpretation(command: .typed(.again, about: nil)),
                Interpretation(topic: topic),
            ] {
                #expect(step(snapshot, interpretation).answers == snapshot.answers)
            }
        }
    }

    @Test(arguments: 0..<30 as Range<UInt64>)
    func `what is told unasked is held like an answer`(seed: UInt64) {
        forEverySnapshot(seed) { snapshot, finding in
            guard snapshot.answers[finding] == nil,
                script.knowledge.findings[finding]?.domain == .yesNo,
                finding != script.crisis.safe.value
            else { return }
            let observation = Observation(
                finding: finding, answer: .yes(.new), status: .present, words: "",
                phrase: .init(file: "phrases.json", line: 1, column: 1))
            let told = step(snapshot, Interpretation(observations: [observation]))
            let held = script.knowledge.findings[finding]?.yes(.new)
            #expect(told.answers == snapshot.answers.merging([finding: held ?? .yes(.new)]) { $1 })
        }
    }

    private func step(_ snapshot: Snapshot, _ interpretation: Interpretation) -> Snapshot {
        script.step(snapshot, .heard(interpretation)).snapshot
    }

    /// Visits what a random talk comes by, each with a finding by chance.
    private func forEverySnapshot(_ seed: UInt64, _ visit: (Snapshot, FindingID) -> Void) {
        var person = RandomPerson(seed: seed)
        var snapshot = script.begin().snapshot
        for _ in 0..<15 {
            visit(snapshot, person.anyFinding())
            snapshot = script.step(snapshot, person.input(for: snapshot, corrects: true)).snapshot
        }
    }
}
