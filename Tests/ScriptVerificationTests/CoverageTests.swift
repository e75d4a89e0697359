import ClinicalKnowledge
import DialogEngine
import Testing

@testable import ScriptVerification

/// What is covered against trying every set of answers there is.
@Suite struct CoverageTests {
    @Test(arguments: 0..<200 as Range<UInt64>)
    func `what every set of answers together reaches is all that can be reached`(
        seed: UInt64
    ) throws {
        let script = SmallScript(seed: seed).script
        let advice = try AdviceSets(script, classes: AnswerClasses(script))
        let all = try Coverage(of: advice, seen: Set(SmallScript.everySet))
        #expect(all.missing.isEmpty)
        let none = try Coverage(of: advice, seen: [])
        #expect(none.reached.isEmpty)
        #expect(none.infeasible.map(\.what) == all.infeasible.map(\.what))
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `a part decides where its condition turns with it`(seed: UInt64) throws {
        let script = SmallScript(seed: seed).script
        let advice = try AdviceSets(script, classes: AnswerClasses(script))
        for condition in script.allConditions {
            for (number, _) in condition.leaves.enumerated() {
                for value in [false, true] {
                    let set = try advice.conditions.truth(condition, taking: number, for: value)
                        .sure
                    for answers in SmallScript.everySet {
                        var place = -1
                        let plain = condition.truth(given: answers, number, value, &place)
                        let isHeld = advice.sets.contains(advice.sets.numbers(of: answers), set)
                        #expect(isHeld == (plain == .yes))
                    }
                }
            }
        }
    }

    @Test(arguments: 0..<100 as Range<UInt64>)
    func `conversations that are written reach what is missing`(seed: UInt64) throws {
        let script = SmallScript(seed: seed).script
        let advice = try AdviceSets(script, classes: AnswerClasses(script))
        let coverage = try Coverage(of: advice, seen: [])
        let talks = try coverage.conversations()
        #expect(try Coverage(of: advice, seen: Set(talks.map(\.answers))).missing.isEmpty)
    }
}

extension Condition {
    /// The plain truth with one leaf taken for true or false.
    fileprivate func truth(
        given answers: Answers, _ leaf: Int, _ value: Bool, _ place: inout Int
    ) -> Truth {
        func parts(_ parts: [Condition]) -> [Truth] {
            parts.map { $0.truth(given: answers, leaf, value, &place) }
        }
        switch self {
        case .finding, .named:
            place += 1
            return place == leaf ? (value ? .yes : .no) : truth(given: answers, named: [:])
        case .all(let all): return parts(all).min() ?? .yes
        case .any(let any): return parts(any).max() ?? .no
        case .none(let none): return (parts(none).max() ?? .no).negated
        case .count(let some, let least):
            let truths = parts(some)
            if truths.count(where: { $0 == .yes }) >= least { return .yes }
            return truths.count(where: { $0 != .no }) >= least ? .doubtful : .no
        }
    }
}
