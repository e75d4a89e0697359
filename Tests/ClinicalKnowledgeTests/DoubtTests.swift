import SeededChance
import Testing

@testable import ClinicalKnowledge

/// What a doubt in place of a definite answer can do to a condition, over random conditions.
struct DoubtTests {
    @Test(arguments: 1...10 as ClosedRange<UInt64>)
    func `without "none", a doubt never turns what holds into what fails`(seed: UInt64) {
        let kind = RandomCondition(allowsNone: false, allowsUnsure: true)
        let changes = changes(of: kind, seed: seed)
        #expect(changes.count { $0.before == .yes } > 20)
        #expect(!changes.contains { $0.before == .yes && $0.after == .no })
    }

    @Test(arguments: 1...10 as ClosedRange<UInt64>)
    func `where no test asks for the doubt itself, a doubt leaves things as they are or open`(
        seed: UInt64
    ) {
        let kind = RandomCondition(allowsNone: true, allowsUnsure: false)
        let changes = changes(of: kind, seed: seed)
        #expect(changes.count { $0.before != $0.after } > 20)
        #expect(changes.allSatisfy { $0.after == $0.before || $0.after == .doubtful })
    }

    @Test(arguments: [Answer.unsure, .refused, .unread])
    func `where a test asks for the doubt, "none" can fail by it`(doubt: Answer) throws {
        let none = try condition(#"{"none": [{"a": ["yes", "unsure"]}]}"#)
        #expect(none.truth(given: ["a": .no], named: [:]) == .yes)
        #expect(none.truth(given: ["a": doubt], named: [:]) == .no)
    }

    @Test(arguments: 1...10 as ClosedRange<UInt64>)
    func `every doubt counts alike`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let kind = RandomCondition(allowsNone: true, allowsUnsure: true)
        for _ in 0..<50 {
            let condition = kind.condition(depth: 4, named: [], using: &generator)
            var answers = RandomCondition.definiteAnswers(using: &generator)
            let truths = Set(
                [Answer.unsure, .refused, .unread].map { doubt in
                    for id in ["a", "b", "n"] as [FindingID] { answers[id] = doubt }
                    return condition.truth(given: answers, named: [:])
                })
            #expect(truths.count == 1)
        }
    }

    private func changes(
        of kind: RandomCondition, seed: UInt64
    ) -> [(before: Truth, after: Truth)] {
        var generator = SeededGenerator(seed: seed)
        return (0..<300).map { _ in
            let named: [ConditionID: Condition] = [
                "shared": kind.condition(depth: 2, named: [], using: &generator)
            ]
            let condition = kind.condition(depth: 4, named: ["shared"], using: &generator)
            var answers = RandomCondition.definiteAnswers(using: &generator)
            let before = condition.truth(given: answers, named: named)
            let doubted = (RandomCondition.yesNo + ["n"]).randomElement(using: &generator) ?? "a"
            answers[doubted] = [.unsure, .refused, .unread].randomElement(using: &generator)
            return (before, condition.truth(given: answers, named: named))
        }
    }
}
