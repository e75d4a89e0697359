import ClinicalKnowledge
import DialogEngine
import ShippedContent
import StrictJSON
import Testing

@testable import Conversation

/// Questions as somebody in pain, at three in the morning, has to read them; grade 6 ends below 7.
@Suite struct ReadingGradeTests {
    private static let language = shippedContent.language
    private static let findings = language.questions.keys.map(\.text).sorted()

    @Test(arguments: findings)
    func `a question is read at grade 6`(finding: String) throws {
        let words = try #require(Self.language.questions[FindingID(finding)])
        for text in [words.ask, words.again].compactMap({ $0?.filled(["list": "pain"]) }) {
            #expect(grade(text) < 7, "\(text)")
        }
    }

    @Test(arguments: shippedContent.script.states.filter(\.value.isChecklist).map(\.key))
    func `a checklist is read at grade 6, each line a sentence`(state: String) throws {
        let words = try #require(Self.language.checklists[StateID(state)])
        let signs = try #require(shippedContent.script.state(StateID(state))).value.findings
        let lines = signs.compactMap { Self.language.questions[$0.value]?.line }
        #expect(lines.count == signs.count)
        #expect(grade(([words.ask.filled([:])] + lines).joined(separator: ". ")) < 7)
    }

    @Test(arguments: findings)
    func `no question hides a no in itself`(finding: String) throws {
        guard shippedContent.knowledge.findings[FindingID(finding)]?.domain == .yesNo else {
            return
        }
        let words = try #require(Self.language.questions[FindingID(finding)])
        let asked = [words.ask, words.again].compactMap { $0?.filled([:]) }.joined(separator: " ")
        let negations: Set = ["isn't", "aren't", "don't", "doesn't", "haven't", "hasn't", "never"]
        #expect(
            Set(asked.lowercased().split(separator: " ").map(String.init))
                .isDisjoint(with: negations))
    }

    @Test(arguments: [
        ("pain", 1), ("numb", 1), ("shoulder", 2), ("squeezed", 1), ("bladder", 2), ("trouble", 2),
        ("people", 2), ("injection", 3), ("started", 2), ("leaking", 2),
    ])
    func `syllables are counted as they are spoken`(word: String, count: Int) {
        #expect(syllables(in: word[...]) == count)
    }
}
