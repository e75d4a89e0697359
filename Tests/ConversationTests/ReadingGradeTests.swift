import ClinicalKnowledge
import DialogEngine
import ShippedContent
import StrictJSON
import Testing

@testable import Conversation

/// Questions as somebody in pain, at three in the morning, has to read them.
///
/// The measure is the Flesch-Kincaid grade: 0.39 words a sentence + 11.8 syllables a word - 15.59. Grade 6
/// ends below 7.
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

    private func grade(_ text: String) -> Double {
        let sentences = max(1, text.count { ".?!:".contains($0) } - text.count { $0 == "…" })
        let words = text.split { !$0.isLetter && $0 != "'" }
        let total = words.reduce(0) { $0 + syllables(in: $1) }
        return 0.39 * Double(words.count) / Double(sentences)
            + 11.8 * Double(total) / Double(max(1, words.count)) - 15.59
    }

    /// Groups of vowels, without a silent e or ed at the end.
    private func syllables(in word: Substring) -> Int {
        let letters = Array(word.lowercased())
        var groups = 0
        var wasVowel = false
        for letter in letters {
            let isVowel = "aeiouy".contains(letter)
            if isVowel, !wasVowel { groups += 1 }
            wasVowel = isVowel
        }
        let ending = String(letters.suffix(3))
        let before = letters.dropLast(2).last
        if ending.hasSuffix("ed"), before != "t", before != "d" { groups -= 1 }
        let isSilent = ending.hasSuffix("e") && !(ending.hasSuffix("le") && ending.count == 3)
        if isSilent, let vowel = letters.dropLast().last, !"aeiouy".contains(vowel) { groups -= 1 }
        return max(1, groups)
    }
}
