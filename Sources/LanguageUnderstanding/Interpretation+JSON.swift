package import ClinicalKnowledge
package import StrictJSON

extension Interpretation {
    /// What was heard, as one object for tools: durations in days, a finding that is fine as denied.
    ///
    /// - Parameter crisisFindings: Findings of which even a hint is a crisis.
    package func json(of utterance: String, crisisFindings: Set<FindingID>) -> JSONValue {
        .members([
            "utterance": .string(utterance),
            "answer": Self.json(answer),
            "observations": .array(observations.map(\.json)),
            "command": command.map { .string($0.name) } ?? .null,
            "topic": topic.map { .string($0.name) } ?? .null,
            "crisis": .boolean(observations.contains { $0.isCrisis(crisisFindings) }),
        ])
    }

    private static func json(_ answer: HeardAnswer?) -> JSONValue {
        switch answer {
        case .yes(let timing): .members(["kind": "yes", "value": .string(timing.rawValue)])
        case .no: .members(["kind": "no"])
        case .unsure: .members(["kind": "unsure"])
        case .refused: .members(["kind": "refused"])
        case .value(let number): .members(["kind": "value", "value": .number(number)])
        case .choice(let value): .members(["kind": "choices", "value": .texts([value])])
        case .picks(let signs, let restDenied, _):
            .members([
                "kind": "choices", "value": .texts(signs.map(\.text)),
                "others": .string(restDenied ? "no" : "open"),
            ])
        case .doubts(let signs, _):
            .members(["kind": "unsure", "value": .texts(signs.map(\.text))])
        case .noneOfThese: .members(["kind": "choices", "value": .array([])])
        case .unclear, nil: .members(["kind": "none"])
        }
    }
}

extension Observation {
    fileprivate var json: JSONValue {
        // "Can pee fine" tells of trouble peeing that it is not there.
        let isFine = answer == .no && status == .present
        return .members([
            "finding": .string(finding.text),
            "value": answer == .no ? true : answer.json,
            "status": .string((isFine ? Status.denied : status).rawValue),
            "words": .string(words),
        ])
    }

    fileprivate func isCrisis(_ findings: Set<FindingID>) -> Bool {
        findings.contains(finding) && answer.isYes && (status == .present || status == .unsure)
    }
}

extension Answer {
    fileprivate var json: JSONValue {
        switch self {
        case .yes: true
        case .value(let number): .number(number)
        case .no, .unsure, .refused, .unread, .choice: .string(text)
        }
    }
}

extension HeardCommand {
    fileprivate var name: String {
        switch self {
        case .typed(let command, let finding), .spoken(let command, let finding):
            ([command.rawValue] + (finding.map { [$0.text] } ?? [])).joined(separator: " ")
        case .change(let finding, _): "change \(finding.text)"
        case .unknown: "unknown"
        }
    }
}
