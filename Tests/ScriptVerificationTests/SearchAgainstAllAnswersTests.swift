import ClinicalKnowledge
import DialogEngine
import StrictJSON
import Testing

@testable import ScriptVerification

/// The search against trying every set of answers there is.
@Suite struct SearchAgainstAllAnswersTests {
    @Test(arguments: 0..<400 as Range<UInt64>)
    func `a property holds for the search when it holds for every set of answers`(
        seed: UInt64
    ) throws {
        let small = SmallScript(seed: seed)
        try #require(small.issues == [])
        let script = small.script
        let search = SafetySearch(script, classes: AnswerClasses(script))
        for property in script.safety {
            let finding = property.value.unlessAnswered[0].value
            let broken = SmallScript.everySet.filter {
                search.breaks(property.value, finding, $0)
            }
            let outcome = search.outcomes(of: property)[0].outcome
            #expect((outcome == .holds) == broken.isEmpty, "\(property.key)")
            guard case .broken(let violation) = outcome else { continue }
            let talk = violation.conversation
            let given = talk.volunteered + talk.answered
            let answers = Dictionary(uniqueKeysWithValues: given.map { ($0.finding, $0.answer) })
            let isBroken = search.breaks(property.value, finding, answers)
            #expect(isBroken)
            #expect(violation.advice < .urgent)
        }
    }
}
