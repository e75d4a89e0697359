import ClinicalKnowledge
import Conversation
import Foundation
import ShippedContent
import Testing

@testable import LanguageUnderstanding

/// Sentences that once were heard wrongly or could easily be: signs beside denials of other things, signs
/// in few words, and words that only sound like signs.
@Suite struct DangerSignTests {
    struct Row: CustomTestStringConvertible, Sendable {
        enum Hearing: String { case told, asked = "asked about", untold = "not told" }
        enum Answer: String { case yes = "answers yes", notNo = "answers no no" }

        let kind: String
        let finding: FindingID
        let said: String
        var testDescription: String { "\(kind) \(finding.text): \(said)" }
    }

    @Test(arguments: rows.filter { Row.Hearing(rawValue: $0.kind) != nil })
    func `a sign among other words is heard for what it is`(row: Row) {
        let heard = shippedLexicon.interpret(row.said, expecting: .open)
        let statuses = heard.observations.filter { $0.finding == row.finding }.map(\.status)
        switch Row.Hearing(rawValue: row.kind) {
        case .told: #expect(statuses.contains(.present))
        case .asked: #expect(!Set(statuses).isDisjoint(with: [.present, .unsure, .hypothetical]))
        case .untold: #expect(!statuses.contains(.present))
        case nil: Issue.record("no such hearing")
        }
    }

    @Test(arguments: rows.filter { Row.Answer(rawValue: $0.kind) != nil })
    func `a sign in an answer makes it no plain no`(row: Row) {
        let expectation = LanguageUnderstanding.Expectation.yesNo(row.finding)
        let answer = shippedLexicon.interpret(
            row.said, expecting: expectation,
            question: shippedContent.question(awaiting: expectation)
        ).answer
        switch (Row.Answer(rawValue: row.kind), answer) {
        case (.yes, .yes): break
        case (.yes, _): Issue.record("heard as \(String(describing: answer))")
        default: #expect(answer != .no)
        }
    }

    @Test func `every row of the table is of a known kind and about a known finding`() {
        for row in Self.rows {
            #expect(Row.Hearing(rawValue: row.kind) != nil || Row.Answer(rawValue: row.kind) != nil)
            #expect(shippedLexicon.domains[row.finding] != nil)
        }
    }

    static let rows: [Row] = {
        let file =
            repositoryFolder
            + "/Tests/LanguageUnderstandingTests/Examples/danger-signs.txt"
        let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            let cells = line.split(separator: " | ").map(String.init)
            return Row(kind: cells[0], finding: FindingID(cells[1]), said: cells[2])
        }
    }()
}
