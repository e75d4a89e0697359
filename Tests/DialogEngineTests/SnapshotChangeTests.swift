import Conversation
import DialogEngine
import LanguageUnderstanding
import ShippedContent
import Testing

/// What a turn changed leads from one snapshot to the other, whatever they are.
@Suite struct SnapshotChangeTests {
    @Test(arguments: 0..<200)
    func `a change leads where the turn led, and between any two snapshots`(seed: Int) {
        var person = RandomPerson(seed: UInt64(seed))
        let script = shippedContent.script
        var walked = [Snapshot()]
        for _ in 0..<20 {
            let before = walked[walked.count - 1]
            walked.append(script.step(before, person.input(for: before, corrects: true)).snapshot)
        }
        for (index, after) in walked.enumerated() {
            for before in [walked[max(0, index - 1)], walked[walked.count - 1 - index]] {
                let change = SnapshotChange(from: before, to: after)
                #expect(before.changed(by: change) == after)
            }
        }
    }

    @Test func `a turn that changes nothing is an empty change`() {
        let snapshot = Snapshot()
        #expect(SnapshotChange(from: snapshot, to: snapshot) == SnapshotChange())
    }
}
