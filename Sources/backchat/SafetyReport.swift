import ClinicalKnowledge
import Conversation
import DialogEngine
import LanguageUnderstanding
import ScriptVerification
import StrictJSON

/// What the searches found out about one script, for people to read.
struct SafetyReport {
    private let content: Content
    private let outcomes:
        [(property: Entry<SafetyProperty>, finding: FindingID, outcome: SearchOutcome)]
    private let levels: [(property: Entry<SafetyProperty>, result: SearchResult)]
    private let lint: [Issue]

    init(_ content: Content) {
        self.content = content
        let script = content.script
        let classes = AnswerClasses(script)
        let search = SafetySearch(script, classes: classes)
        outcomes = script.safety.flatMap { property in
            search.outcomes(of: property).map { (property, $0.finding, $0.outcome) }
        }
        let levelSearch = LevelSearch(script, classes: classes)
        levels = script.safety.map { ($0, levelSearch.result(for: $0.value)) }
        lint = ConditionSearch(script, classes: classes).issues(script)
    }

    var isProven: Bool { problems.isEmpty }

    /// What may be kept once everything is proven.
    func certificate(_ words: LexiconReport) -> Certificate {
        Certificate(
            script: content.script.name, content: content.version, engine: Script.engineVersion,
            properties: content.script.safety.map(\.key), minimumSigns: outcomes.count,
            phrases: words.phrases, overlaps: words.overlaps)
    }

    /// What was looked at, in a sentence or two.
    var summary: String {
        let script = content.script
        let counts =
            "\(script.name): \(content.knowledge.findings.count) findings, "
            + "\(content.knowledge.redFlags.count) red flags, \(script.states.count) states"
            + (lint.isEmpty ? "; every condition can hold and can fail" : "")
        let verdict =
            "\(script.safety.count) safety properties, \(outcomes.count) findings that need a real answer: "
            + "proven for every combination of answers"
        return isProven ? "\(counts)\n\(verdict)" : counts
    }

    var json: JSONValue {
        .object([
            .init(key: "script", value: .string(content.script.name)),
            .init(key: "content", value: .string(content.version)),
            .init(key: "proven", value: .boolean(isProven)),
            .init(key: "properties", value: .texts(content.script.safety.map(\.key))),
            .init(key: "minimum-signs", value: .number(Double(outcomes.count))),
        ])
    }

    var problems: [CheckProblem] {
        outcomes.compactMap(problem) + levels.compactMap(problem)
            + lint.map { CheckProblem(issue: $0) }
    }

    private func problem(
        _ property: Entry<SafetyProperty>, _ finding: FindingID, _ outcome: SearchOutcome
    ) -> CheckProblem? {
        switch outcome {
        case .holds: nil
        case .broken(let violation): problem(violation, property)
        case .notDecided:
            notDecided(property, "gets milder advice without an answer to \"\(finding)\"")
        }
    }

    /// A property without a minimum set is broken by the people who would show one with a set to say
    /// something.
    private func problem(
        _ property: Entry<SafetyProperty>, _ result: SearchResult
    ) -> CheckProblem? {
        switch (result, property.value.unlessAnswered.isEmpty) {
        case (.nothing, true), (.found, false): return nil
        case (.notDecided, _): return notDecided(property, "gets milder advice")
        case (.nothing, false):
            return CheckProblem(
                issue: Issue(
                    "safety/vacuous", at: property.location,
                    "\"\(property.key)\": whatever they answer, nobody it is about gets milder advice; its minimum set says nothing"
                ))
        case (.found(let answers), true):
            let advice = content.knowledge.verdict(on: answers).underlying
            return CheckProblem(
                issue: Issue(
                    "safety/broken", at: property.location,
                    "\"\(property.key)\": advice \(advice.rawValue), milder than \(property.value.neverMilderThan.rawValue)"
                ),
                shown: [
                    "case \(property.key)",
                    "given: \(written(answers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }))",
                ])
        }
    }

    private func notDecided(_ property: Entry<SafetyProperty>, _ what: String) -> CheckProblem {
        CheckProblem(
            issue: Issue(
                "safety/not-decided", at: property.location,
                "\"\(property.key)\": whether anybody \(what) was not decided"))
    }

    private func problem(
        _ violation: Violation, _ property: Entry<SafetyProperty>
    ) -> CheckProblem {
        let talk = violation.conversation
        let given = (talk.volunteered + talk.answered).map { ($0.finding, $0.answer) }
        let level = property.value.neverMilderThan.rawValue
        return CheckProblem(
            issue: Issue(
                "safety/broken", at: violation.location,
                "\"\(violation.property)\": advice \(violation.advice.rawValue), milder than \(level), "
                    + "without a real answer to \"\(violation.finding)\", after \(talk.turns) messages"
            ),
            shown: [
                "case \(violation.property) without \(violation.finding)",
                "given: \(written(given))", "= disposition \(violation.advice.rawValue)",
            ])
    }

    private func written(_ answers: [(FindingID, Answer)]) -> String {
        answers.map { "\($0.0)=\($0.1.text)" }.joined(separator: " ")
    }
}
