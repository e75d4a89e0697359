import ClinicalKnowledge
import DialogEngine
import StrictJSON
import Testing

@testable import ScriptVerification

/// The search against trying every set of answers there is.
@Suite struct SearchAgainstAllAnswersTests {
    @Test(arguments: 0..<400 as Range<UInt64>)
    func `a property holds for the search when it holds for every set of answers`(
        seed: UInt64
    ) throws {
        let small = SmallScript(seed: seed)
        try #require(small.issues == [])
        let script = small.script
        let search = SafetySearch(script, classes: AnswerClasses(script))
        for property in script.safety {
            let finding = property.value.unlessAnswered[0].value
            let broken = Self.everySet.filter {
                search.breaks(property.value, finding, $0)
            }
            let outcome = search.outcomes(of: property)[0].outcome
            #expect((outcome == .holds) == broken.isEmpty, "\(property.key)")
            guard case .broken(let violation) = outcome else { continue }
            let talk = violation.conversation
            let given = talk.volunteered + talk.answered
            let answers = Dictionary(uniqueKeysWithValues: given.map { ($0.finding, $0.answer) })
            let isBroken = search.breaks(property.value, finding, answers)
            #expect(isBroken)
            #expect(violation.advice < .urgent)
        }
    }

    @Test(arguments: 0..<400 as Range<UInt64>)
    func `answers milder than a level are found when there are any`(seed: UInt64) throws {
        let script = SmallScript(seed: seed).script
        let search = LevelSearch(script, classes: AnswerClasses(script))
        for property in script.safety.map(\.value) {
            let isMilder = { (answers: Answers) in
                script.knowledge.verdict(on: answers).underlying < property.neverMilderThan
            }
            switch search.result(for: property) {
            case .found(let answers): #expect(isMilder(answers))
            case .nothing: #expect(!Self.everySet.contains(where: isMilder))
            case .notDecided: Issue.record("not decided")
            }
        }
    }

    @Test(arguments: 0..<400 as Range<UInt64>)
    func `a condition holds and fails for the search as it does for some set of answers`(
        seed: UInt64
    ) throws {
        let script = SmallScript(seed: seed).script
        let search = ConditionSearch(script, classes: AnswerClasses(script))
        for condition in script.allConditions {
            condition.forEachPart { part in
                let truths = Set(
                    Self.everySet.map {
                        part.truth(given: $0, named: script.knowledge.conditions)
                    })
                #expect((search.holding(part) == .nothing) == !truths.contains(.yes))
                #expect((search.failing(part) == .nothing) == (truths == [.yes]))
            }
        }
    }

    /// No answer, no, yes and not sure, for each finding.
    private static let everySet: [Answers] = {
        SmallScript.findings.reduce([[:]]) { sets, finding in
            sets.flatMap { set in
                [nil, Answer.no, .yes(.new), .unsure].map { answer in
                    var larger = set
                    larger[finding] = answer
                    return larger
                }
            }
        }
    }()
}
