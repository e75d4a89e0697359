import ClinicalKnowledge
import Conversation
import DialogEngine
import LanguageUnderstanding
import ScriptVerification
import StrictJSON

/// What the proofs found out about one script, for people to read.
struct SafetyReport {
    private let content: Content
    private let combinations: String
    private let parts: Int
    private let minimumSigns: Int
    private(set) var problems: [CheckProblem] = []
    private var longest: [(property: String, questions: Int)] = []

    init(_ content: Content) {
        self.content = content
        let script = content.script
        let classes = AnswerClasses(script)
        minimumSigns = script.safety.reduce(0) { $0 + $1.value.unlessAnswered.count }
        do {
            let advice = try AdviceSets(script, classes: classes)
            var proof = MinimumSetProof(advice)
            for property in script.safety {
                problems += try proof.outcomes(of: property).compactMap {
                    Self.problem(property, $0.finding, $0.outcome)
                }
                problems += try Self.levelProblem(property, advice)
            }
            let lengths = try LengthReport(content, advice)
            problems += lengths.problems
            longest = lengths.longest
            problems += try TreatmentReport(content).problems
            problems += try WorryReport(content, advice).problems
            problems += try AskingReport(content, advice).problems
            problems += try advice.lintIssues().map { CheckProblem(issue: $0) }
            combinations = advice.sets.every.description
            parts = advice.sets.count
        } catch {
            problems.append(Self.notDecided(content.script))
            combinations = "?"
            parts = 0
        }
    }

    var isProven: Bool { problems.isEmpty }

    /// What may be kept once everything is proven.
    func certificate(_ words: LexiconReport) -> Certificate {
        Certificate(
            script: content.script.name, content: content.version, engine: Script.engineVersion,
            properties: content.script.propertyNames, minimumSigns: minimumSigns,
            combinations: combinations, parts: parts, phrases: words.phrases,
            overlaps: words.overlaps)
    }

    /// What was looked at, in a sentence or two.
    var summary: String {
        let script = content.script
        let counts =
            "\(script.name): \(content.knowledge.findings.count) findings, "
            + "\(content.knowledge.redFlags.count) red flags, \(script.states.count) states"
        guard isProven else { return counts }
        return """
            \(counts); every condition can hold and can fail, every state asks somebody
            \(script.propertyNames.count) safety properties, \(minimumSigns) findings that need a real answer, \
            \(script.worry.count) exceptions from the order of worry, \(script.unasked.count) of what is not asked: \
            proven for every combination of answers
            \(combinations) combinations in \(parts) parts\(ends)
            """
    }

    /// How many questions anybody is asked, as far as the script says something about it.
    private var ends: String {
        guard !longest.isEmpty else { return "" }
        let counts = longest.map { "\($0.property) \($0.questions)" }
        return "; at most so many questions: \(counts.joined(separator: ", "))"
    }

    var json: JSONValue {
        .object([
            .init(key: "script", value: .string(content.script.name)),
            .init(key: "content", value: .string(content.version)),
            .init(key: "proven", value: .boolean(isProven)),
            .init(key: "properties", value: .texts(content.script.propertyNames)),
            .init(key: "minimum-signs", value: .number(Double(minimumSigns))),
            .init(key: "combinations", value: .string(combinations)),
            .init(key: "parts", value: .number(Double(parts))),
            .init(
                key: "questions",
                value: .object(
                    longest.map {
                        .init(key: $0.property, value: .number(Double($0.questions)))
                    })),
        ])
    }

    private static func problem(
        _ property: Entry<SafetyProperty>, _ finding: FindingID, _ outcome: SearchOutcome
    ) -> CheckProblem? {
        switch outcome {
        case .holds: nil
        case .broken(let violation): problem(violation, property)
        case .notDecided:
            CheckProblem(
                issue: Issue(
                    "safety/not-decided", at: property.location,
                    "\"\(property.key)\": whether anybody gets milder advice without an answer to \"\(finding)\" was not decided"
                ))
        }
    }

    private static func problem(
        _ violation: Violation, _ property: Entry<SafetyProperty>
    ) -> CheckProblem {
        let talk = violation.conversation
        let level = property.value.neverMilderThan.rawValue
        return CheckProblem(
            issue: Issue(
                "safety/broken", at: violation.location,
                "\"\(violation.property)\": advice \(violation.advice.rawValue), milder than \(level), "
                    + "without a real answer to \"\(violation.finding)\", after \(talk.turns) messages"
            ),
            shown: shownCase(
                "\(violation.property) without \(violation.finding)",
                talk.volunteered + talk.answered, violation.advice))
    }

    /// A property without a minimum set is broken by the people who would show one with a set to say
    /// something.
    private static func levelProblem(
        _ property: Entry<SafetyProperty>, _ advice: AdviceSets
    ) throws(BoundReached) -> [CheckProblem] {
        let milder = try advice.milder(than: property.value)
        if property.value.unlessAnswered.isEmpty {
            guard let talk = try ToldConversation(milder, of: advice) else { return [] }
            let level = advice.script.knowledge.verdict(on: talk.answers).underlying
            return [
                CheckProblem(
                    issue: Issue(
                        "safety/broken", at: property.location,
                        "\"\(property.key)\": advice \(level.rawValue), milder than \(property.value.neverMilderThan.rawValue)"
                    ),
                    shown: shownCase(property.key, talk.noted, talk.advice))
            ]
        }
        guard milder == .none else { return [] }
        return [
            CheckProblem(
                issue: Issue(
                    "safety/vacuous", at: property.location,
                    "\"\(property.key)\": whatever they answer, nobody it is about gets milder advice; its minimum set says nothing"
                ))
        ]
    }

    private static func notDecided(_ script: Script) -> CheckProblem {
        let place = script.states.first?.location ?? .init(file: "", line: 1, column: 1)
        return CheckProblem(
            issue: Issue(
                "safety/not-decided", at: place,
                "the combinations of answers are too many parts; nothing was decided"))
    }
}
