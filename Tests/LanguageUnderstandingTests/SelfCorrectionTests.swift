import ClinicalKnowledge
import LanguageUnderstanding
import ShippedContent
import Testing

/// What is set right in the same breath, however much is said around it.
@Suite struct SelfCorrectionTests {
    @Test(
        arguments: [
            ("pain in both legs, no sorry, only the left leg", ["yes unsure", "no present"]),
            ("pain in both legs, only the left leg", ["yes present", "no present"]),
            ("sorry, pain in both legs, only the left leg", ["yes present", "no present"]),
            ("pain in both legs, only the left leg, sorry", ["yes present", "no present"]),
        ] as [(String, [String])])
    func `a sign that is denied behind a word that sets right is asked about`(
        said: String, heard: [String]
    ) {
        func signs(_ said: String) -> [String] {
            shippedLexicon.interpret(said, expecting: .open).observations
                .filter { $0.finding == "both-legs" }.map {
                    "\($0.answer.text) \($0.status.rawValue)"
                }
        }
        #expect(signs(said) == heard)
        #expect(signs("no fever. " + said) == heard)
        #expect(signs(said + ". no fever") == heard)
    }
}
