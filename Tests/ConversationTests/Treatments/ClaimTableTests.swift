import ClinicalKnowledge
import DialogEngine
import Foundation
import ShippedContent
import StrictJSON
import Testing

@testable import Conversation

/// That no claim is lost: each number has its claim, and the claim the stance that was given.
struct ClaimTableTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let number: Int
        let claim: ClaimID
        let stance: String

        var testDescription: String { "\(number) \(claim)" }

        static let all: [Row] = {
            let text = try? String(contentsOfFile: folder + "/claims.txt", encoding: .utf8)
            return (text ?? "").split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
                let parts = line.split(separator: " ").map(String.init)
                return Row(number: Int(parts[0]) ?? 0, claim: ClaimID(parts[1]), stance: parts[2])
            }
        }()

        static let folder = repositoryFolder + "/Tests/ConversationTests/Treatments"
    }

    @Test func `every number from 1 to 183 has one claim of its own`() {
        #expect(Row.all.map(\.number) == Array(1...183))
        #expect(Set(Row.all.map(\.claim)).count == 183)
    }

    @Test(arguments: Row.all)
    func `a claim has its stance, names its sources, and is told in words`(row: Row) throws {
        let claim = try #require(shippedContent.knowledge.claims[row.claim])
        #expect(claim.stance.rawValue == row.stance)
        #expect(!claim.toldBy.isEmpty)
        let told = Wording(content: shippedContent, audience: Audience())
            .claimText(row.claim, .answer)
        for source in claim.toldBy.compactMap({ shippedContent.knowledge.sources[$0.value] }) {
            #expect(told.contains("\(source.publisher) \(source.year)"))
        }
    }
}
