import ClinicalKnowledge
import DialogEngine
import Testing

@testable import ScriptVerification

/// What a change does against trying every set of answers there is.
@Suite struct AdviceDiffTests {
    @Test(arguments: 0..<200 as Range<UInt64>)
    func `people are sent elsewhere as some set of answers shows`(seed: UInt64) throws {
        let (old, new) = (SmallScript(seed: seed).script, SmallScript(seed: seed + 1000).script)
        let diff = try AdviceDiff(of: ContentPair(from: old, to: new))
        var plain: Set<[Disposition]> = []
        for answers in SmallScript.everySet {
            let levels = [old, new].map { $0.knowledge.verdict(on: answers).underlying }
            if levels[0] != levels[1] { plain.insert(levels) }
        }
        #expect(Set(diff.shifts.map { [$0.before, $0.after] }) == plain)
        for shift in diff.shifts {
            #expect(old.knowledge.verdict(on: shift.answers).underlying == shift.before)
            #expect(new.knowledge.verdict(on: shift.answers).underlying == shift.after)
            let talk = try #require(shift.conversation)
            #expect(old.knowledge.verdict(on: talk.answers).underlying == shift.before)
            #expect(talk.advice.map { $0 == shift.after } != false)
            #expect(new.disposition(given: talk.answers) == talk.advice)
        }
    }

    @Test func `the same content sends everybody as before`() throws {
        let script = SmallScript(seed: 3).script
        let diff = try AdviceDiff(of: ContentPair(from: script, to: script))
        #expect(diff.shifts.isEmpty)
        #expect(diff.unchanged.description == diff.every.description)
    }
}
