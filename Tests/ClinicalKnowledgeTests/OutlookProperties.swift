import SeededChance
import StrictJSON
import Testing

@testable import ClinicalKnowledge

/// What conditions can still come to, against what they do come to.
@Suite struct OutlookProperties {
    private let place = SourceLocation(file: "f", line: 1, column: 1)

    @Test(arguments: 0..<300 as Range<UInt64>)
    func `with nothing open the reach is the truth`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let (condition, named) = conditions(&generator)
        let answers = someAnswers(&generator)
        var outlook = Outlook(answers: answers, open: [], conditions: named)
        let truth = condition.truth(given: answers, named: named)
        #expect(outlook.reach(condition) == Reach(truth, truth))
        #expect(outlook.undecided(condition) == [])
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func `no answers to the open findings lead out of the reach`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let (condition, named) = conditions(&generator)
        let answers = someAnswers(&generator)
        let open = Set(RandomCondition.yesNo + ["n"]).subtracting(answers.keys)
        var outlook = Outlook(answers: answers, open: open, conditions: named)
        let reach = outlook.reach(condition)
        for _ in 0..<20 {
            let truth = condition.truth(
                given: answers.merging(someAnswers(&generator)) { first, _ in first }, named: named)
            #expect(reach.least <= truth && truth <= reach.most)
        }
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func `only the undecided findings can change the truth`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let (condition, named) = conditions(&generator)
        let answers = someAnswers(&generator)
        let open = Set(RandomCondition.yesNo + ["n"]).subtracting(answers.keys)
        var outlook = Outlook(answers: answers, open: open, conditions: named)
        let undecided = outlook.undecided(condition)
        let others = someAnswers(&generator).filter {
            open.contains($0.key) && !undecided.contains($0.key)
        }
        let before = condition.truth(given: answers, named: named)
        let after = condition.truth(given: answers.merging(others) { $1 }, named: named)
        #expect(undecided.isSubset(of: open))
        #expect(!undecided.isEmpty || before == after)
    }

    private func conditions(
        _ generator: inout SeededGenerator
    ) -> (Condition, [ConditionID: Condition]) {
        let random = RandomCondition(allowsNone: true, allowsUnsure: true)
        let shared = random.condition(depth: 2, named: [], using: &generator)
        return (
            random.condition(depth: 3, named: ["shared"], using: &generator), ["shared": shared]
        )
    }

    /// Some of the findings, doubts among their answers.
    private func someAnswers(_ generator: inout SeededGenerator) -> Answers {
        var answers = RandomCondition.definiteAnswers(using: &generator)
        for id in answers.keys.sorted() {
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: answers[id] = nil
            case 1: answers[id] = .unsure
            default: break
            }
        }
        return answers
    }
}
