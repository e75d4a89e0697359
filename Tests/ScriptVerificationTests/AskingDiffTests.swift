import ClinicalKnowledge
import DialogEngine
import Testing

@testable import ScriptVerification

/// What a change does to what people are asked, against trying every set of answers there is.
@Suite struct AskingDiffTests {
    @Test(arguments: 0..<200 as Range<UInt64>)
    func `where nothing is told to be asked otherwise, everybody stands where they stood`(
        seed: UInt64
    ) throws {
        let old = SmallScript(seed: seed).script
        let new = SmallScript(seed: seed, states: seed + 1000).script
        let diff = try AskingDiff(of: ContentPair(from: old, to: new))
        let moved = SmallScript.everySet.filter { answers in
            !old.knowledge.verdict(on: answers).underlying.isEmergency
                && old.place(given: answers) != new.place(given: answers)
        }
        if !moved.isEmpty { #expect(!diff.shifts.isEmpty, "\(moved[0])") }
    }

    @Test func `the same content asks the same`() throws {
        for seed in 0..<50 as Range<UInt64> {
            let script = SmallScript(seed: seed).script
            #expect(try AskingDiff(of: ContentPair(from: script, to: script)).shifts.isEmpty)
        }
    }
}
