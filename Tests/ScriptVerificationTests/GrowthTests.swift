import ClinicalKnowledge
import DialogEngine
import LongScripts
import StrictJSON
import Testing

@testable import ScriptVerification

/// A script twice as long takes about twice the parts, and a proof does not look at more answers.
@Suite struct GrowthTests {
    @Test func `parts grow with the questions, not with the combinations`() throws {
        let counts = try [20, 40, 80].map { questions in
            let long = LongScript(questions: questions, properties: 4)
            #expect(long.issues == [])
            return try AdviceSets(long.script, classes: AnswerClasses(long.script)).sets.count
        }
        #expect(counts[1] < 3 * counts[0])
        #expect(counts[2] < 3 * counts[1])
    }

    @Test func `minimum sets are proven for all people at once however long the script is`() throws
    {
        let long = LongScript(questions: 80, properties: 78)
        #expect(long.issues == [])
        let advice = try AdviceSets(long.script, classes: AnswerClasses(long.script))
        var proof = MinimumSetProof(advice, limit: 0)
        for property in long.script.safety {
            for (finding, outcome) in try proof.outcomes(of: property) {
                #expect(outcome == .holds, "\(finding)")
            }
        }
    }
}
