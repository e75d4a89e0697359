import ClinicalKnowledge
import Conversation
import ShippedContent
import StrictJSON
import Testing

@testable import DialogEngine

/// The compiled conditions against the plain ones.
@Suite struct AppraisalProperties {
    private let script = shippedContent.script

    @Test(arguments: 0..<150 as Range<UInt64>)
    func `any answers come to the same, compiled or not`(seed: UInt64) {
        var person = RandomPerson(seed: seed)
        expectSame(person.answers(count: Int(seed % 40)))
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `each step of a talk comes to the same, compiled or not`(seed: UInt64) {
        var person = RandomPerson(seed: seed)
        var snapshot = script.begin().snapshot
        for _ in 0..<12 {
            snapshot = script.step(snapshot, person.input(for: snapshot, corrects: true)).snapshot
            expectSame(snapshot.answers)
        }
    }

    private func expectSame(_ answers: Answers) {
        let plain = PlainAppraisal(script: script, answers: answers)
        let compiled = script.appraiser.appraisal(
            of: answers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
        #expect(compiled == Appraisal(verdict: plain.verdict, place: plain.place))
    }
}
