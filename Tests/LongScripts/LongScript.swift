import ClinicalKnowledge
package import DialogEngine
package import StrictJSON

/// A script of any length, like those that people write: signs that call for something alone, pairs
/// that call for more, states for some people only, and a property for every tenth question.
package struct LongScript {
    package let script: Script
    package let issues: [Issue]

    /// - Parameters:
    ///   - questions: Findings that are asked for, each in a state of its own.
    ///   - properties: Spread over the findings, by turns about levels and with a minimum set; besides them one
    ///     about the length of conversations.
    package init(questions: Int, properties: Int) {
        var reading = Reading()
        let evidence = #""evidence": {"mark": "P", "sources": [], "checked": "2026-11-22"}"#
        let names = (0..<questions).map { "f\($0)" }
        let yesNo = #"{"type": "yes-no", "when-unsure": "accept"}"#
        let findings =
            (names + ["safe", "go-on", "for-another"]).map { "\"\($0)\": \(yesNo)" } + [
                #""since": {"type": {"choice": ["new", "known"]}, "when-unsure": "accept"}"#
            ]
        let levels = ["routine", "soon", "urgent", "emergency-hospital"]
        let rows = names.indices.map { index in
            let next = names[(index + 1) % questions]
            return """
                "R-\(index)": {"group": "g", "calls": [
                {"if": {"\(names[index])": "yes"}, "for": "\(levels[index % 4])"},
                {"if": {"all": [{"\(names[index])": "yes"}, {"\(next)": "yes"}]}, "for": "emergency-ambulance"}],
                "unsure": {"code": "U2", "then": "\(levels[index % 4])"}, \(evidence)}
                """
        }
        let states = names.indices.map { index in
            "\"s\(index)\": {\(Self.people(askedAt: index, of: questions))\"ask\": \"\(names[index])\"}"
        }
        let safety = (0..<properties).map { number in
            let index = (number * questions / max(1, properties) + number % 10) % (questions - 2)
            let level = levels[index % 4]
            return number.isMultiple(of: 2)
                ? "\"p\(number)\": {\"if\": {\"\(names[index])\": [\"yes\", \"unsure\"]}, \"never-milder-than\": \"\(level)\"}"
                : "\"p\(number)\": {\"never-milder-than\": \"\(level)\", \"unless-answered\": [\"\(names[index])\"]}"
        }
        let ends = ["\"ends\": {\"within-questions\": \(questions - 1)}"]
        let contacts = Country.allCases.map {
            "\"\($0.rawValue)\": {\"numbers\": {\"emergency\": \"112\"}, \(evidence)}"
        }
        let files = KnowledgeFiles(
            findings: reading.map(KnowledgeFiles.findingsShape, "findings", findings),
            redFlags: reading.map(RedFlagFile.shape, "red-flags", rows),
            painKinds: reading.read(
                PainKindFile.shape, #"{"durations": {}, "types": {}, "scores": {}}"#),
            contacts: reading.map(KnowledgeFiles.contactsShape, "contacts", contacts),
            treatments: reading.read(
                TreatmentFile.shape, #"{"treatments": {}, "contraindications": {}}"#),
            claims: reading.read(KnowledgeFiles.claimsShape, #"{"claims": {}}"#),
            sources: reading.read(
                KnowledgeFiles.sourcesShape,
                #"{"sources": {"S-X": {"title": "t", "publisher": "p", "year": 2026, "link": "l", "licence": "c", "mark": "V"}}}"#
            ))
        let knowledge = Knowledge(files, issues: &reading.issues)
        let head = """
            "script": "long", "crisis": {"safe": "safe", "go-on": "go-on"},
            "long-standing": "since", "for-another": "for-another"
            """
        let file = reading.read(
            ScriptFile.shape,
            "{\(head), \"states\": {\(states.joined(separator: ",\n"))}, "
                + "\"safety\": {\((safety + ends).joined(separator: ",\n"))}}")
        script = Script(file, knowledge: knowledge, issues: &reading.issues)
        issues = reading.issues
    }
}

extension LongScript {
    /// Of the last two questions everybody is asked one; every tenth hangs on whether the one before has been
    /// answered.
    fileprivate static func people(askedAt index: Int, of questions: Int) -> String {
        switch index {
        case questions - 2: #""if": {"f0": ["yes", "unsure"]}, "#
        case questions - 1: #""if": {"f0": "no"}, "#
        case _ where index % 10 == 9:
            "\"if\": {\"f\(index - 1)\": [\"yes\", \"no\", \"unsure\"]}, "
        default: ""
        }
    }
}

/// Reads texts by shapes, gathering issues.
private struct Reading {
    var issues: [Issue] = []

    mutating func map<Value>(_ shape: Shape<Value>, _ key: String, _ entries: [String]) -> Value {
        read(shape, "{\"\(key)\": {\(entries.joined(separator: ",\n"))}}")
    }

    mutating func read<Value>(_ shape: Shape<Value>, _ text: String) -> Value {
        guard let value = shape.read(Array(text.utf8), file: "long", issues: &issues) else {
            preconditionFailure("\(issues)")
        }
        return value
    }
}
