import ClinicalKnowledge
import Foundation
import ShippedContent
import Testing

@testable import Conversation
@testable import LanguageUnderstanding

/// How much of what people type as answers is understood, counted on example cases.
///
/// What is not understood is asked again. A no with something more beside it is among that on purpose:
/// "no, nothing comes out" must not pass for a no.
@Suite struct ExampleScores {
    private let lexicon = shippedLexicon

    @Test func `yes and no in people's words are understood`() throws {
        let asked: [String: FindingID] = [
            "numb": "numb-saddle", "fever": "fever", "cancer": "cancer", "chest": "chest-pain",
            "harming": "self-harm", "peeing": "cannot-pee",
        ]
        try expectScore(atLeast: 0.73, in: "yesno") { example in
            let question = try #require(example["question"] as? String)
            let finding = asked.first { question.contains($0.key) }?.value ?? "unknown"
            let answer = lexicon.interpret(example.utterance, expecting: .yesNo(finding)).answer
            let word =
                switch answer {
                case .yes: "yes"
                case .no: "no"
                case .unsure, .refused: "unsure"
                default: "other"
                }
            let allowed = [example["expect"] as? String] + (example["also_ok"] as? [String] ?? [])
            return (word, allowed.contains(word))
        }
    }

    @Test func `lengths of time are understood`() throws {
        try expectScore(atLeast: 0.95, in: "duration") { example in
            let expectation = LanguageUnderstanding.Expectation.value("duration", .duration)
            let answer = lexicon.interpret(example.utterance, expecting: expectation).answer
            guard case .value(let days) = answer else {
                return ("unclear", example["expect"] as? String == "unclear")
            }
            if let least = example["expect_min_days"] as? Double {
                return ("\(days)", days >= least)
            }
            if let range = example["also_ok_days"] as? [Double] {
                return ("\(days)", days >= range[0] && days <= range[1])
            }
            guard let expected = example["expect_days"] as? Double,
                let tolerance = example["tolerance_days"] as? Double
            else { return ("\(days)", false) }
            return ("\(days)", abs(days - expected) <= tolerance)
        }
    }

    @Test func `places on a scale are understood`() throws {
        try expectScore(atLeast: 0.95, in: "scale") { example in
            let expectation = LanguageUnderstanding.Expectation.value("pain-score", .scale)
            let answer = lexicon.interpret(example.utterance, expecting: expectation).answer
            let other = example["also_ok"] as? [Any] ?? []
            guard case .value(let level) = answer else {
                let isMeant = ([example["expect"] as Any] + other).contains {
                    $0 as? String == "unclear"
                }
                return ("unclear", isMeant)
            }
            let expected = example["expect"] as? [Double] ?? [example["expect"] as? Double ?? -1]
            return ("\(level)", (expected + other.compactMap { $0 as? Double }).contains(level))
        }
    }

    private func expectScore(
        atLeast floor: Double, in file: String,
        judge: ([String: Any]) throws -> (heard: String, isRight: Bool)
    ) throws {
        let folder = repositoryFolder + "/Tests/LanguageUnderstandingTests/Examples"
        let text = try String(contentsOfFile: "\(folder)/\(file).jsonl", encoding: .utf8)
        let examples = try text.split(separator: "\n").map { line in
            try #require(
                try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
        var mistakes: [String] = []
        for example in examples {
            let (heard, isRight) = try judge(example)
            if !isRight { mistakes.append("\"\(example.utterance)\" was heard as \(heard)") }
        }
        let score = 1 - Double(mistakes.count) / Double(examples.count)
        print("\(file): \(examples.count - mistakes.count) of \(examples.count)")
        for mistake in mistakes { print("  \(mistake)") }
        #expect(score >= floor, "\(file)")
    }
}

extension [String: Any] {
    fileprivate var utterance: String { self["utterance"] as? String ?? "" }
}
