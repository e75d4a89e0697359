import ClinicalKnowledge
import Conversation
import Foundation
import ShippedContent
import StrictJSON
import Testing

/// Every row and combination of the clinical reference against every class of answer.
///
/// `rows.txt` was written from the reference alone; a line `CES-01: numb-saddle=unchanged -> soon` holds
/// the level of the whole verdict for somebody with nothing else.
@Suite struct ReferenceRowsTests {
    struct Case: Sendable, CustomStringConvertible {
        let row: String
        let answers: String
        let level: String

        var description: String { "\(row): \(answers)" }

        init?(_ line: Substring) {
            let sides = line.split(separator: " -> ")
            guard !line.hasPrefix("#"), sides.count == 2,
                let colon = sides[0].firstRange(of: ": ")
            else { return nil }
            row = String(sides[0][..<colon.lowerBound])
            answers = String(sides[0][colon.upperBound...])
            level = String(sides[1])
        }
    }

    private static let cases: [Case] = {
        let path = repositoryFolder + "/Tests/ConversationTests/Reference/rows.txt"
        let text = try? String(contentsOfFile: path, encoding: .utf8)
        return (text ?? "").split(separator: "\n").compactMap(Case.init)
    }()

    /// Somebody of 40 with a strain of ten days that is easing, as before, and every sign denied.
    private static let base: Answers = {
        var answers: Answers = [:]
        for (id, finding) in shippedContent.knowledge.findings where finding.domain == .yesNo {
            answers[id] = .no
        }
        let rest: Answers = [
            "age": .value(40), "site": .choice("lower-back"), "duration": .value(10),
            "onset": .choice("strain"), "course": .choice("better"),
            "before": .choice("same-as-before"), "severity": .choice("little"),
            "carer-answers": .yes(.new), "safe-now": .yes(.new),
        ]
        return answers.merging(rest) { $1 }
    }()

    @Test func `the table has every row of the reference`() {
        #expect(Self.cases.count > 900)
        let named = Set(Self.cases.flatMap { $0.row.split(separator: "+").map(String.init) })
        #expect(Set(ReferenceIDTests.rows).subtracting(named) == [])
    }

    @Test(arguments: cases)
    func `a row comes to the level that the reference gives`(example: Case) throws {
        var answers = Self.base
        for pair in example.answers.split(separator: " ") {
            let sides = pair.split(separator: "=", maxSplits: 1).map(String.init)
            let finding = try #require(shippedContent.knowledge.findings[FindingID(sides[0])])
            let answer = Answer(sides[1], in: finding.domain)
            #expect(answer != nil)
            answers[FindingID(sides[0])] = answer
        }
        let verdict = shippedContent.knowledge.verdict(on: answers)
        #expect(verdict.disposition.rawValue == example.level, "\(verdict.calls)")
    }
}
