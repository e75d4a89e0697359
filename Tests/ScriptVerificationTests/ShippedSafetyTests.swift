import ClinicalKnowledge
import Conversation
import DialogEngine
import ScriptVerification
import ShippedContent
import StrictJSON
import Testing

/// The minimum sets of the shipped script, proven over all combinations of answers.
@Suite struct ShippedSafetyTests {
    private static let script = shippedContent.script

    @Test(arguments: script.safety.map(\.key))
    func `nobody gets milder advice without real answers to a minimum set`(id: String) throws {
        let property = try #require(Self.script.safety.first { $0.key == id })
        let advice = try AdviceSets(Self.script, classes: AnswerClasses(Self.script))
        // The search is not needed.
        var proof = MinimumSetProof(advice, limit: 0)
        for (finding, outcome) in try proof.outcomes(of: property) {
            #expect(outcome == .holds, "\(finding)")
        }
    }

    @Test func `every condition can hold and can fail, and every minimum set protects somebody`()
        throws
    {
        let advice = try AdviceSets(Self.script, classes: AnswerClasses(Self.script))
        #expect(try advice.lintIssues() == [])
        #expect(try AdviceSets(treatmentsOf: Self.script).shadowedStandings() == [])
        let excuses = AskingExcuses(Self.script, try advice.earlyExits())
        #expect(excuses.neverAsked == [])
        #expect(excuses.exits.map(\.finding) == [])
        #expect(excuses.unused.map(\.name.value) == [])
        for property in Self.script.lengths.map(\.value) {
            var search = try LengthSearch(property, of: advice)
            #expect(search.outcome() == .holds(atMost: property.questions))
        }
        for property in Self.script.safety.map(\.value) {
            let isHeld = try advice.milder(than: property) == .none
            #expect(isHeld == property.unlessAnswered.isEmpty)
        }
    }

    @Test func `a less worrying answer calls for more only where the script says why`() throws {
        let advice = try AdviceSets(Self.script, classes: AnswerClasses(Self.script))
        let excuses = WorryExcuses(try advice.worryBreaches(), Self.script.worry)
        #expect(excuses.unexcused.map(\.finding) == [])
        #expect(excuses.unused.map(\.name.value) == [])
    }
}
