import ClinicalKnowledge
import Conversation
import DialogEngine
import LanguageUnderstanding
import StrictJSON

/// What to listen for in one line.
struct InterpretRequest {
    var expecting: String
    var question: String?
}

/// Interprets lines for authors, with the content's own lexicon.
struct Interpreter {
    private let content: Content
    private let lexicon: Lexicon
    private let crisisFindings: Set<FindingID>

    init(_ content: Content) {
        self.content = content
        lexicon = content.lexicon()
        crisisFindings = Set(
            content.knowledge.findings.keys.filter {
                content.knowledge.verdict(on: [$0: .yes(.new)]).disposition == .crisis
            })
    }

    /// What is heard in a line; `nil` when it asks for what cannot be awaited.
    func interpret(
        _ line: String, _ standing: InterpretRequest
    ) -> (utterance: String, heard: Interpretation)? {
        var request = standing
        let utterance = Self.utterance(line, &request)
        guard let expectation = expectation(named: request.expecting) else { return nil }
        let question = request.question ?? content.question(awaiting: expectation)
        return (
            utterance, lexicon.interpret(utterance, expecting: expectation, question: question)
        )
    }

    func json(_ heard: Interpretation, of utterance: String) -> JSONValue {
        heard.json(of: utterance, crisisFindings: crisisFindings)
    }

    /// The utterance of a line, which may be an object that brings its own question.
    private static func utterance(_ line: String, _ request: inout InterpretRequest) -> String {
        var issues: [Issue] = []
        guard line.utf8.first == UInt8(ascii: "{"),
            let node = parseJSON(Array(line.utf8), file: "line", issues: &issues),
            case .object(let members) = node.kind,
            let utterance = members.text("utterance")
        else { return line }
        if let expecting = members.text("expecting") { request.expecting = expecting }
        if let question = members.text("question") { request.question = question }
        return utterance
    }

    /// `yes-no:fever`; `nil` for a kind or a finding that there is not.
    func expectation(named name: String) -> Expectation? {
        let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
        guard let kind = parts.first else { return nil }
        let finding = parts.count == 2 ? FindingID(parts[1]) : nil
        let domain = finding.flatMap { content.knowledge.findings[$0]?.domain }
        switch (kind, finding, domain) {
        case ("open", nil, _): return .open
        case ("yes-no", nil, _): return .yesNo(nil)
        case ("yes-no", let finding?, .yesNo): return .yesNo(finding)
        case ("choice", let finding?, .choice(let values)): return .choice(finding, values)
        case ("duration", nil, _): return number { $0 == .duration }
        case ("scale", nil, _): return number { $0 == .scale }
        case ("age", nil, _):
            return number(\.isOfWholeNumbers)
        case ("number", nil, _): return .value("number", .number(from: 0, to: 1e9, unit: "of any"))
        default: return nil
        }
    }

    /// The first finding of a domain, by name.
    private func number(_ isMeant: (Domain) -> Bool) -> Expectation? {
        let findings = content.knowledge.findings.sorted { $0.key < $1.key }
        return findings.first { isMeant($0.value.domain) }.map { .value($0.key, $0.value.domain) }
    }
}

extension [JSONNode.Member] {
    fileprivate func text(_ key: String) -> String? {
        guard case .string(let text) = first(where: { $0.key == key })?.value.kind else {
            return nil
        }
        return text
    }
}
