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
        let classes = AnswerClasses(script)
        let search = SafetySearch(script, classes: classes)
        var proof = MinimumSetProof(try AdviceSets(script, classes: classes))
        for property in script.safety {
            let finding = property.value.unlessAnswered[0].value
            let broken = SmallScript.everySet.filter {
                search.breaks(property.value, finding, $0)
            }
            let outcome = search.outcome(of: property, without: finding)
            #expect((outcome == .holds) == broken.isEmpty, "\(property.key)")
            #expect(try proof.outcome(of: property, without: finding) == outcome)
            guard case .broken(let violation) = outcome else { continue }
            let talk = violation.conversation
            let given = talk.volunteered + talk.answered
            let answers = Dictionary(uniqueKeysWithValues: given.map { ($0.finding, $0.answer) })
            let isBroken = search.breaks(property.value, finding, answers)
            #expect(isBroken)
            #expect(violation.advice < .urgent)
        }
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `whoever has nothing left to answer is never taken for somebody who has`(
        seed: UInt64
    ) throws {
        let script = SmallScript(seed: seed).script
        let advice = try AdviceSets(script, classes: AnswerClasses(script))
        let advised = SmallScript.everySet.filter { script.place(given: $0) == .advice }
            .map { (script.knowledge.verdict(on: $0).underlying, advice.sets.numbers(of: $0)) }
        for level in Disposition.allCases where level > .selfCare && level < .crisis {
            let questions = try QuestionsLeft(advice, below: level)
            let milder = try advice.sets.complement(advice.atLeast(level))
            for finding in SmallScript.findings {
                let left = try questions.without(
                    allBut: finding,
                    try questions.without(questionsAbout: finding, milder))
                for (own, numbers) in advised where own < level {
                    #expect(advice.sets.contains(numbers, left))
                }
            }
        }
    }
}
