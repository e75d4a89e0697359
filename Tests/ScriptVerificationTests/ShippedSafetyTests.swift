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
    private let search = SafetySearch(script, classes: AnswerClasses(script))

    @Test(arguments: script.safety.map(\.key))
    func `nobody gets milder advice without real answers to a minimum set`(id: String) throws {
        let property = try #require(Self.script.safety.first { $0.key == id })
        for (finding, outcome) in search.outcomes(of: property) {
            #expect(outcome == .holds, "\(finding)")
        }
        // A minimum set must leave somebody whom it protects.
        let level = LevelSearch(Self.script, classes: AnswerClasses(Self.script)).result(
            for: property.value)
        #expect((level == .nothing) == property.value.unlessAnswered.isEmpty)
    }

    @Test func `every condition can hold and can fail`() {
        let search = ConditionSearch(Self.script, classes: AnswerClasses(Self.script))
        #expect(search.issues(Self.script) == [])
    }
}
