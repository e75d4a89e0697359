import ClinicalKnowledge
import Foundation
import ShippedContent
import StrictJSON
import Testing

@testable import Conversation
@testable import LanguageUnderstanding

/// How many questions about claims lead to the claim that was meant.
///
/// The questions were written before there was any retrieval, two for each claim, and none of their
/// sentences stands in the content. The first run found 143 of 366 at once, when people's ways of
/// asking were known for the first 92 claims only.
struct RetrievalScores {
    struct Question: Decodable {
        let claim: Int
        let question: String

        static func all() throws -> [Question] {
            let text = try String(
                contentsOfFile: ClaimTableTests.Row.folder + "/questions.jsonl", encoding: .utf8)
            return try text.split(separator: "\n").map {
                try JSONDecoder().decode(Question.self, from: Data($0.utf8))
            }
        }
    }

    enum Outcome: String, CaseIterable {
        case exact = "the claim"
        case dispute = "the dispute that the claim belongs to"
        case offered = "offered among the nearest"
        case treatment = "a page on its treatment"
        case other = "another claim or topic"
        case none = "nothing"
    }

    @Test func `questions lead to the claims that are meant`() throws {
        let lexicon = shippedContent.lexicon()
        var counts: [Outcome: Int] = [:]
        var misses: [String] = []
        for question in try Question.all() {
            let claim = ClaimTableTests.Row.all[question.claim - 1].claim
            let topic = lexicon.interpret(question.question, expecting: .open).topic
            let outcome = Self.outcome(topic, meaning: claim)
            counts[outcome, default: 0] += 1
            if outcome == .other || outcome == .none {
                misses.append("\(claim) <- \(topic?.name ?? "nothing"): \(question.question)")
            }
        }
        for outcome in Outcome.allCases { print("\(outcome.rawValue): \(counts[outcome] ?? 0)") }
        for miss in misses.prefix(10) { print("  \(miss)") }
        let led = [.exact, .dispute, .offered].reduce(0) { $0 + (counts[$1] ?? 0) }
        #expect(counts[.exact, default: 0] >= Self.exactFloor)
        #expect(led >= Self.ledFloor)
        #expect(counts[.none, default: 0] <= Self.noneCeiling)
    }

    private static let exactFloor = 255
    private static let ledFloor = 265
    private static let noneCeiling = 26

    @Test func `no question of the set stands in the content`() throws {
        let known = Set(
            shippedContent.language.claims.values.flatMap { $0.asked.map { $0.value.lowercased() } }
        )
        let copied = try Question.all().map(\.question)
            .filter { known.contains($0.lowercased().trimmingSuffix("?")) }
        #expect(copied == [])
    }

    private static func outcome(_ topic: Topic?, meaning id: ClaimID) -> Outcome {
        guard let claim = shippedContent.knowledge.claims[id] else { return .none }
        switch topic {
        case .claim(id): return .exact
        case .claim(let other) where claim.disputes.contains { $0.value == other }: return .dispute
        case .nearest(let topics) where topics.contains(.claim(id)): return .offered
        case .treatment(let treatment, _)
        where claim.treatments.contains { $0.value == treatment }:
            return .treatment
        case nil, .unknown: return .none
        default: return .other
        }
    }
}

extension String {
    fileprivate func trimmingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}
