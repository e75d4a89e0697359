import ClinicalKnowledge
import Conversation
import DialogEngine
import ScriptVerification
import StrictJSON

/// What the search found out about every safety property of one script, for people to read.
struct SafetyReport {
    private let content: Content
    private let outcomes:
        [(property: Entry<SafetyProperty>, finding: FindingID, outcome: SearchOutcome)]

    init(_ content: Content) {
        self.content = content
        let search = SafetySearch(
            content.script, classes: AnswerClasses(content.script))
        outcomes = content.script.safety.flatMap { property in
            search.outcomes(of: property).map { (property, $0.finding, $0.outcome) }
        }
    }

    var isProven: Bool { outcomes.allSatisfy { $0.outcome == .holds } }

    var text: String {
        let script = content.script
        let counts =
            "\(script.name): \(content.knowledge.findings.count) findings, "
            + "\(content.knowledge.redFlags.count) red flags, \(script.states.count) states; "
            + "no mistake found"
        let verdict =
            isProven
            ? "\(script.safety.count) safety properties, \(outcomes.count) findings that need a real answer: "
                + "proven for every combination of answers" : nil
        return ([counts, verdict].compactMap(\.self) + problems).joined(separator: "\n")
    }

    private var problems: [String] {
        outcomes.compactMap { property, finding, outcome in
            switch outcome {
            case .holds: nil
            case .broken(let violation): describe(violation, property)
            case .notDecided:
                "\(property.location): error: \"\(property.key)\": whether anybody gets milder advice "
                    + "without an answer to \"\(finding)\" was not decided [safety/not-decided]"
            }
        }
    }

    /// The issue, then the conversation as a case that `backchat test` can play.
    private func describe(_ violation: Violation, _ property: Entry<SafetyProperty>) -> String {
        let talk = violation.conversation
        let given = talk.volunteered + talk.answered
        let answers = given.map { "\($0.finding)=\($0.answer.text)" }.joined(separator: " ")
        return """
            \(violation.location): error: "\(violation.property)": advice \(violation.advice.rawValue), \
            milder than \(property.value.neverMilderThan.rawValue), without a real answer to \
            "\(violation.finding)", after \(talk.turns) messages [safety/broken]
              case \(violation.property) without \(violation.finding)
              given: \(answers)
              = disposition \(violation.advice.rawValue)
            """
    }
}
