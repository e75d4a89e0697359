import ClinicalKnowledge
import DialogEngine
import LanguageUnderstanding
import ShippedContent
import StrictJSON
import Testing

@testable import Conversation

/// Explanations are read at grade 8, which ends below 9, names of treatments aside.
@Suite struct ExplanationGradeTests {
    private static let language = shippedContent.language
    private static let wording = Wording(content: shippedContent, audience: Audience())
    private static let treatments = shippedContent.knowledge.treatments.map(\.key)

    @Test(arguments: treatments)
    func `a treatment is explained at grade 8, and on one screen`(treatment: String) throws {
        let words = try #require(Self.language.treatments[TreatmentID(treatment)])
        let told = [words.what, words.helps, words.lasting, words.risks, words.session]
        #expect(grade(plain(told.joined(separator: " "))) < 9)
        let page = Self.wording.explanation(TreatmentID(treatment), .overview)
        #expect(rows(page) <= Self.screen)
        #expect(rows(Self.wording.explanation(TreatmentID(treatment), .evidence)) <= Self.screen)
    }

    @Test func `claims are answered at grade 8, and on one screen`() {
        let answers = shippedContent.knowledge.claims.keys.sorted().map(Self.wording.answer)
        #expect(grade(plain(answers.joined(separator: " "))) < 9)
        for claim in shippedContent.knowledge.claims.keys {
            #expect(rows(Self.wording.claimText(claim, .answer)) <= Self.screen, "\(claim)")
        }
    }

    /// Lines of a terminal of 80 columns that leave room for what was typed.
    private static let screen = 22

    private func rows(_ text: String) -> Int {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .reduce(0) { $0 + max(1, ($1.count + 77) / 78) }
    }

    /// Names that cannot be said more simply.
    private func plain(_ text: String) -> String {
        Self.names.reduce(text.lowercased()) { $0.replacing($1, with: "it") }
    }

    private static let names =
        language.treatments.values.map { $0.name.lowercased() }
        + ["manual therapy", "massage therapy", "anti-inflammatory", "physio"]
}
