import ClinicalKnowledge
import LanguageUnderstanding
import ShippedContent
import Testing

/// Innocent sentences that hold words of danger signs: "our roof is leaking", "a feverish pace".
///
/// They were written without sight of the rules. At first sight 8 of 200 were taken for the sign and 9 were asked
/// about; since then animals have signs of their own.
@Suite struct InnocentScores {
    private static let counted: [FindingID: Set<FindingID>] = [
        "weak-legs": ["weak-legs", "getting-weaker", "cannot-stand"],
        "chest-pain": ["chest-pain", "tearing-pain"],
    ]

    @Test func `what only sounds like a danger sign is hardly ever taken for one`() throws {
        let rows = try NegationScores.rows(of: "innocent")
        let heard = rows.map { row in
            let counted = Self.counted[row.finding] ?? [row.finding]
            return shippedLexicon.interpret(row.said, expecting: .open).observations.filter {
                counted.contains($0.finding) && $0.answer != .no
            }.map(\.status)
        }
        let told = heard.count { $0.contains(.present) }
        let asked = heard.count {
            !$0.contains(.present) && ($0.contains(.unsure) || $0.contains(.hypothetical))
        }
        print("innocent: \(told) told, \(asked) asked about, of \(rows.count)")
        #expect(rows.count == 200)
        #expect(told <= 6)
        #expect(asked <= 9)
    }
}
