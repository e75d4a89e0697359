import ClinicalKnowledge
import Conversation
import DialogEngine
import ShippedContent
import StrictJSON
import Testing

@testable import ScriptVerification

/// The classes of answers that are gone through are those that the content tells apart.
@Suite struct AnswerClassesTests {
    private let script = shippedContent.script

    @Test func `no two classes of a finding are taken alike by all tests`() {
        let classes = AnswerClasses(script)
        let tests = testsByFinding
        for (finding, answers) in classes.classes {
            let looks = answers.map { answer in
                (tests[finding] ?? []).map { $0.truth(of: answer) } + [
                    answer.isDoubtful ? .no : .yes
                ]
            }
            #expect(Set(looks).count == answers.count, "\(finding)")
        }
    }

    @Test
    func `every answer that a finding can have belongs to one class, which tests take like it`()
        throws
    {
        let classes = AnswerClasses(script)
        for (finding, tests) in testsByFinding {
            let known = try #require(script.knowledge.findings[finding])
            for answer in everyAnswer(to: known, tests) {
                let place = try #require(
                    classes.place(of: answer, to: finding), "\(finding) \(answer.text)")
                let representative = try #require(classes.classes[finding])[place]
                #expect(
                    tests.map { $0.truth(of: answer) } == tests.map { $0.truth(of: representative) }
                )
            }
        }
    }

    @Test func `nobody is between two ages`() throws {
        let ages = try #require(AnswerClasses(script).classes["age"])
        for case .value(let years) in ages { #expect(years == years.rounded()) }
    }

    @Test func `refused and unread are taken as not sure`() {
        for condition in script.allConditions {
            condition.forEachTest { _, test in
                #expect(test.truth(of: .refused) == test.truth(of: .unsure))
                #expect(test.truth(of: .unread) == test.truth(of: .unsure))
            }
        }
    }

    private var testsByFinding: [FindingID: [AnswerTest]] {
        var tests: [FindingID: [AnswerTest]] = [:]
        for condition in script.allConditions {
            condition.forEachTest { tests[$0, default: []].append($1) }
        }
        return tests
    }

    /// All words; of numbers the ends, each bound and what lies right beside it.
    private func everyAnswer(to finding: Finding, _ tests: [AnswerTest]) -> [Answer] {
        let doubts: [Answer] = [.unsure, .refused, .unread]
        switch finding.domain {
        case .yesNo:
            let timings: [Answer.Timing] =
                switch finding.longStanding {
                case .never: [.new]
                case .said: [.new, .unchanged]
                case .asked: [.new, .unstated, .unchanged, .known]
                }
            return [.no] + timings.map { .yes($0) } + doubts
        case .choice(let values): return values.map { .choice($0) } + doubts
        case .number, .duration, .scale:
            let range = finding.domain.range ?? 0...0
            let bounds = tests.flatMap(\.bounds) + [range.lowerBound, range.upperBound]
            return bounds.flatMap { [$0, $0.nextUp, $0.nextDown, $0 + 0.5, $0 - 0.5] }
                .filter(range.contains).map { .value(finding.domain.held($0)) } + doubts
        }
    }
}
