import SeededChance
import StrictJSON

@testable import ClinicalKnowledge

/// Random conditions over the findings `a` to `d` (yes or no) and `n` (a number from 0 to 10).
struct RandomCondition {
    static let yesNo: [FindingID] = ["a", "b", "c", "d"]

    var allowsNone: Bool
    /// Whether tests may ask for the doubt itself.
    var allowsUnsure: Bool

    func condition(
        depth: Int, named: [ConditionID], using generator: inout SeededGenerator
    ) -> Condition {
        guard depth > 1, Int.random(in: 0..<4, using: &generator) > 0 else {
            return leaf(named: named, using: &generator)
        }
        let parts = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
            condition(depth: depth - 1, named: named, using: &generator)
        }
        switch Int.random(in: 0..<(allowsNone ? 4 : 3), using: &generator) {
        case 0: return .all(parts)
        case 1: return .any(parts)
        case 2:
            return .count(parts, atLeast: Int.random(in: 1...parts.count, using: &generator))
        default: return .none(parts)
        }
    }

    private func leaf(
        named: [ConditionID], using generator: inout SeededGenerator
    ) -> Condition {
        let place = SourceLocation(file: "f", line: 1, column: 1)
        if Int.random(in: 0..<4, using: &generator) == 0,
            let id = named.randomElement(using: &generator)
        {
            return .named(id, place)
        }
        let unsure: [AnswerTest.Alternative] = allowsUnsure ? [.word("unsure")] : []
        if Int.random(in: 0..<3, using: &generator) == 0 {
            let bound = Double(Int.random(in: 0...10, using: &generator))
            let numbers: [AnswerTest.Alternative] = [
                .atLeast(bound), .atMost(bound), .between(bound, bound + 2),
            ]
            return .finding("n", test(of: numbers + unsure, using: &generator), place)
        }
        let words = ["yes", "new", "unchanged", "no"].map { AnswerTest.Alternative.word($0) }
        let id = Self.yesNo.randomElement(using: &generator) ?? "a"
        return .finding(id, test(of: words + unsure, using: &generator), place)
    }

    private func test(
        of alternatives: [AnswerTest.Alternative], using generator: inout SeededGenerator
    ) -> AnswerTest {
        let count = Int.random(in: 1...2, using: &generator)
        return AnswerTest(
            alternatives: Array(alternatives.shuffled(using: &generator).prefix(count)))
    }

    static func definiteAnswers(using generator: inout SeededGenerator) -> Answers {
        var answers: Answers = ["n": .value(Double(Int.random(in: 0...10, using: &generator)))]
        for id in yesNo {
            answers[id] = [.yes(.new), .yes(.unchanged), .no].randomElement(using: &generator)
        }
        return answers
    }
}
