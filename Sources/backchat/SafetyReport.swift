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

    var text: String {
        let script = content.script
        let counts =
            "\(script.name): \(content.knowledge.findings.count) findings, "
            + "\(content.knowledge.redFlags.count) red flags, \(script.states.count) states; "
            + (lint.isEmpty ? "every condition can hold and can fail" : "mistakes found")
        let verdict =
            isProven
            ? "\(script.safety.count) safety properties, \(outcomes.count) findings that need a real answer: "
                + "proven for every combination of answers" : nil
        return ([counts, verdict].compactMap(\.self) + problems).joined(separator: "\n")
    }

    private var problems: [String] {
        outcomes.compactMap(problem) + levels.compactMap(problem) + lint.map(\.description)
    }

    private func problem(
        _ property: Entry<SafetyProperty>, _ finding: FindingID, _ outcome: SearchOutcome
    ) -> String? {
        switch outcome {
        case .holds: nil
        case .broken(let violation): describe(violation, property)
        case .notDecided:
            "\(property.location): error: \"\(property.key)\": whether anybody gets milder advice "
                + "without an answer to \"\(finding)\" was not decided [safety/not-decided]"
        }
    }

    /// A property without a minimum set is broken by the people who break one that has a set, were it
    /// not for the set.
    private func problem(_ property: Entry<SafetyProperty>, _ result: SearchResult) -> String? {
        let (id, location) = (property.key, property.location)
        switch (result, property.value.unlessAnswered.isEmpty) {
        case (.nothing, true), (.found, false): return nil
        case (.nothing, false):
            return
                "\(location): error: \"\(id)\": whatever they answer, nobody it is about gets milder "
                + "advice; its minimum set says nothing [safety/vacuous]"
        case (.notDecided, _):
            return
                "\(location): error: \"\(id)\": whether anybody gets milder advice was not decided "
                + "[safety/not-decided]"
        case (.found(let answers), true):
            let advice = content.knowledge.verdict(on: answers).underlying
            return """
                \(location): error: "\(id)": advice \(advice.rawValue), milder than \
                \(property.value.neverMilderThan.rawValue) [safety/broken]
                  case \(id)
                  given: \(written(answers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }))
                """
        }
    }

    /// The issue, then the conversation as a case that `backchat test` can play.
    private func describe(_ violation: Violation, _ property: Entry<SafetyProperty>) -> String {
        let talk = violation.conversation
        let given = (talk.volunteered + talk.answered).map { ($0.finding, $0.answer) }
        return """
            \(violation.location): error: "\(violation.property)": advice \(violation.advice.rawValue), \
            milder than \(property.value.neverMilderThan.rawValue), without a real answer to \
            "\(violation.finding)", after \(talk.turns) messages [safety/broken]
              case \(violation.property) without \(violation.finding)
              given: \(written(given))
              = disposition \(violation.advice.rawValue)
            """
    }

    private func written(_ answers: [(FindingID, Answer)]) -> String {
        answers.map { "\($0.0)=\($0.1.text)" }.joined(separator: " ")
    }
}
