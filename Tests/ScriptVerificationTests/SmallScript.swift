import ClinicalKnowledge
import DialogEngine
import SeededChance
import StrictJSON

/// A script of a few findings, made by chance, small enough to try every set of answers.
struct SmallScript {
    static let findings = Self.findings(4)

    static func findings(_ count: Int) -> [FindingID] {
        "abcdefghij".prefix(count).map { FindingID(String($0)) }
    }

    /// No answer, no, yes and not sure, for each finding.
    static let everySet: [Answers] = findings.reduce([[:]]) { sets, finding in
        sets.flatMap { set in
            [nil, Answer.no, .yes(.new), .unsure].map { answer in
                var larger = set
                larger[finding] = answer
                return larger
            }
        }
    }

    let script: Script
    let issues: [StrictJSON.Issue]

    /// - Parameters:
    ///   - states: Another seed for what is asked of whom; the rows stay.
    ///   - questions: At most ten.
    init(
        seed: UInt64, states: UInt64? = nil, questions: Int = 4,
        treatments: SmallTreatments = .none
    ) {
        let findings = Self.findings(questions)
        var chance = Chance(seed: seed, findings)
        let rows = findings.map { _ in (chance.condition(), chance.level(), chance.level()) }
        if let states { chance = Chance(seed: states, findings) }
        self.init(
            findings, rows: rows,
            guards: findings.map { finding in
                chance.isLikely ? nil : chance.condition(without: finding)
            },
            ending: chance.isLikely ? nil : questions / 3, treatments)
    }

    static let evidence =
        #""evidence": {"mark": "P", "sources": [], "checked": "2026-11-22"}"#

    /// - Parameters:
    ///   - rows: condition, what it calls for, what doubt calls for.
    ///   - guards: of the states that ask for the findings.
    private init(
        _ asked: [FindingID], rows: [(condition: String, level: String, doubt: String)],
        guards: [String?], ending: Int?, _ treatments: SmallTreatments
    ) {
        let evidence = Self.evidence
        let crisis = ["safe", "go-on", "for-another"]
        let findings = (asked.map(\.text) + crisis).map {
            "\"\($0)\": {\"type\": \"yes-no\", \"when-unsure\": \"accept\"}"
        }
        let redFlags = rows.enumerated().map { index, row in
            """
            "R-\(index)": {"group": "g", "calls": [{"if": \(row.condition), "for": "\(row.level)"}],
            "unsure": {"code": "U2", "then": "\(row.doubt)"}, \(evidence)}
            """
        }
        let states = zip(asked, guards).enumerated().map { index, state in
            let condition = state.1.map { "\"if\": \($0), " } ?? ""
            let ends = index == ending ? ", \"ends\": true" : ""
            return "\"s-\(state.0)\": {\(condition)\"ask\": \"\(state.0)\"\(ends)}"
        }
        let contacts = Country.allCases.map {
            "\"\($0.rawValue)\": {\"numbers\": {\"emergency\": \"112\"}, \(evidence)}"
        }
        let since = #""since": {"type": {"choice": ["new", "known"]}, "when-unsure": "accept"}"#
        let safety =
            asked.map {
                "\"p-\($0)\": {\"never-milder-than\": \"urgent\", \"unless-answered\": [\"\($0)\"]}"
            }
            + (1..<min(4, asked.count)).map { "\"ends-\($0)\": {\"within-questions\": \($0)}" }
            + [#""ends-with-a": {"if": {"a": "yes"}, "within-questions": 2}"#]
            + treatments.safety
        var issues: [StrictJSON.Issue] = []
        func read<Value>(_ shape: Shape<Value>, _ text: String) -> Value {
            guard let value = shape.read(Array(text.utf8), file: "small", issues: &issues) else {
                preconditionFailure("\(issues)")
            }
            return value
        }
        func map(_ key: String, _ entries: [String]) -> String {
            "\"\(key)\": {\(entries.joined(separator: ",\n"))}"
        }
        let files = KnowledgeFiles(
            findings: read(
                KnowledgeFiles.findingsShape, "{\(map("findings", findings + [since]))}"),
            redFlags: read(RedFlagFile.shape, "{\(map("red-flags", redFlags))}"),
            painKinds: read(
                PainKindFile.shape, #"{"durations": {}, "types": {}, "scores": {}}"#),
            contacts: read(KnowledgeFiles.contactsShape, "{\(map("contacts", contacts))}"),
            treatments: read(
                TreatmentFile.shape,
                "{\(map("treatments", treatments.treatments)), \(map("contraindications", treatments.contraindications))}"
            ),
            claims: read(KnowledgeFiles.claimsShape, "{\(map("claims", treatments.claims))}"),
            sources: read(
                KnowledgeFiles.sourcesShape,
                #"{"sources": {"S-X": {"title": "t", "publisher": "p", "year": 2026, "link": "l", "licence": "c", "mark": "V"}}}"#
            ))
        let knowledge = Knowledge(files, issues: &issues)
        let head = """
            "script": "small", "crisis": {"safe": "safe", "go-on": "go-on"},
            "long-standing": "since", "for-another": "for-another"
            """
        let file = read(
            ScriptFile.shape, "{\(head), \(map("states", states)), \(map("safety", safety))}")
        script = Script(file, knowledge: knowledge, issues: &issues)
        self.issues = issues
    }
}
