import ClinicalKnowledge
import Conversation
import ShippedContent
import Testing

@testable import LanguageUnderstanding

/// The bounds of listening, from both sides.
@Suite struct LimitTests {
    @Test(arguments: [(3, ["numb-saddle"]), (4, [])] as [(Int, [FindingID])])
    func `a gap in a phrase skips three words and no fourth`(words: Int, heard: [FindingID]) {
        let gap = Array(repeating: "blah", count: words).joined(separator: " ")
        let utterance = "numb \(gap) between my legs"
        let observations = shippedLexicon.interpret(utterance, expecting: .open).observations
        #expect(observations.map(\.finding) == heard)
    }

    @Test(
        arguments: [
            ("fevre", ["fever"]), ("rsah", []), ("chemotherpay", ["cancer", "weak-immunity"]),
            ("chemothrpy", ["cancer", "weak-immunity"]),
            ("chmthrpy", []),
        ] as [(String, [FindingID])])
    func `a slip is mended in words of five letters, two in words of nine`(
        word: String, heard: [FindingID]
    ) {
        let observations = shippedLexicon.interpret(word, expecting: .open).observations
        #expect(observations.map(\.finding) == heard)
    }
}
