import ClinicalKnowledge
import Conversation
import DialogEngine
import ShippedContent
import Testing

@testable import ScriptVerification

/// What is taken for a change of advice that nobody hears, against every set of answers there is.
@Suite struct UnfinishedShiftTests {
    @Test func `an advice that is never heard is given to nobody who has nothing left to answer`()
        throws
    {
        var unfinished = 0
        for seed in 0..<150 as Range<UInt64> {
            // The same questions with other rows.
            let old = SmallScript(seed: seed, states: 9).script
            let new = SmallScript(seed: seed + 500, states: 9).script
            let pair = try ContentPair(from: old, to: new)
            for shift in try AdviceDiff(of: pair).shifts where try pair.isUnfinished(shift) {
                unfinished += 1
                let milder = shift.isMilder ? new : old
                let told = SmallScript.everySet.filter {
                    milder.place(given: $0) == .advice
                        && old.knowledge.verdict(on: $0).underlying == shift.before
                        && new.knowledge.verdict(on: $0).underlying == shift.after
                }
                #expect(told == [])
            }
        }
        #expect(unfinished > 0)
    }

    @Test(arguments: [
        ("both-legs", true), ("weak-legs", true), ("cold-limb", true), ("foot-weak", false),
        ("fever", false),
    ])
    func `a yes to some signs is an emergency whatever else is answered`(
        finding: String, isEmergency: Bool
    ) throws {
        let script = shippedContent.script
        let advice = try AdviceSets(script, classes: AnswerClasses(script))
        #expect(
            try advice.isEmergency(.yes(.new), to: FindingID(finding)) == isEmergency)
    }
}
