import ClinicalKnowledge
import DialogEngine
import StrictJSON
import Testing

@testable import ScriptVerification

/// Sets of combinations against trying every set of answers there is.
@Suite struct AnswerSetsTests {
    @Test(arguments: 0..<400 as Range<UInt64>)
    func `each level is called for by the answers that the sets hold`(seed: UInt64) throws {
        let script = SmallScript(seed: seed).script
        let advice = try AdviceSets(script, classes: AnswerClasses(script))
        for level in Disposition.allCases where level > .selfCare {
            let called = SmallScript.everySet.filter {
                advice.sets.contains(advice.sets.numbers(of: $0), advice.atLeast(level))
            }
            let plain = SmallScript.everySet.filter {
                let verdict = script.knowledge.verdict(on: $0)
                return (level == .crisis ? verdict.disposition : verdict.underlying) >= level
            }
            #expect(called == plain)
        }
    }

    @Test(arguments: 0..<400 as Range<UInt64>)
    func `a condition is true and possible where answers make it so`(seed: UInt64) throws {
        let script = SmallScript(seed: seed).script
        let advice = try AdviceSets(script, classes: AnswerClasses(script))
        for condition in script.allConditions {
            let truth = try advice.conditions.truth(condition)
            for answers in SmallScript.everySet {
                let plain = condition.truth(given: answers, named: script.knowledge.conditions)
                #expect(
                    advice.sets.contains(advice.sets.numbers(of: answers), truth.sure)
                        == (plain == .yes))
                #expect(
                    advice.sets.contains(advice.sets.numbers(of: answers), truth.possible)
                        == (plain != .no))
            }
        }
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `a less worrying answer calls for more where some set of answers shows it`(
        seed: UInt64
    ) throws {
        let script = SmallScript(seed: seed).script
        let advice = try AdviceSets(script, classes: AnswerClasses(script))
        let found = try advice.worryBreaches()
        #expect(
            Set(found.map { "\($0.finding) \($0.answer) \($0.outweighed)" })
                == plainBreaches(script))
        for breach in found {
            let both = try advice.conversations(showing: breach)
            #expect(both.less.level > both.more.level)
            #expect(both.less.level >= breach.level)
            #expect(both.more.level < breach.level)
        }
    }

    @Test(arguments: 0..<100 as Range<UInt64>)
    func `as many combinations are counted as there are, and none has fewer answers`(
        seed: UInt64
    ) throws {
        let script = SmallScript(seed: seed).script
        let classes = AnswerClasses(script)
        let advice = try AdviceSets(script, classes: classes)
        let sets = advice.sets
        let every = sets.findings.reduce([Answers()]) { all, finding in
            all.flatMap { one in
                ([nil] + (classes.classes[finding] ?? [])).map { answer in
                    var larger = one
                    larger[finding] = answer
                    return larger
                }
            }
        }
        #expect(sets.every.description == Combinations(Double(every.count)).description)
        for level in Disposition.allCases where level > .selfCare {
            let set = advice.atLeast(level)
            let held = every.filter { sets.contains(sets.numbers(of: $0), set) }
            #expect(
                sets.combinations(in: set).description
                    == Combinations(Double(held.count)).description)
            let fewest = sets.fewestAnswers(in: set)
            #expect(fewest?.count == held.map(\.count).min())
            #expect(fewest.map { sets.contains(sets.numbers(of: $0), set) } != false)
            #expect(sets.isSubset(set, of: advice.atLeast(.routine)) || level == .crisis)
        }
    }

    @Test func `too many parts are no proof`() throws {
        let script = SmallScript(seed: 1).script
        #expect(throws: BoundReached.self) {
            try AdviceSets(script, classes: AnswerClasses(script), limit: 3)
        }
    }

    @Test(arguments: [
        (0, "0"), (7, "7"), (96, "96"), (999, "999"), (1234, "1.2e3"), (9960, "1.0e4"),
    ])
    func `a number of combinations is told in two digits`(number: Double, told: String) {
        #expect(Combinations(number).description == told)
    }

    /// For every finding and two of its answers, whether the less worrying one ever calls for more.
    private func plainBreaches(_ script: Script) -> Set<String> {
        var found: Set<String> = []
        let ranked: [(String, Answer)] = [("no", .no), ("unsure", .unsure), ("yes", .yes(.new))]
        for finding in SmallScript.findings {
            for (index, less) in ranked.enumerated() {
                for more in ranked[(index + 1)...] {
                    let isBroken = SmallScript.everySet.contains { answers in
                        let levels = [less, more].map { answer in
                            script.knowledge.verdict(
                                on: answers.merging([finding: answer.1]) { $1 }
                            ).underlying
                        }
                        return levels[0] > levels[1]
                    }
                    if isBroken { found.insert("\(finding) \(less.0) \(more.0)") }
                }
            }
        }
        return found
    }
}
