import ClinicalKnowledge
import LanguageUnderstanding
import StrictJSON

extension Interpretation {
    /// All of it but the normalized words, which decide nothing.
    var kept: JSONValue {
        .kept([
            ("answer", answer?.json),
            ("observations", observations.isEmpty ? nil : .array(observations.map(\.kept))),
            ("command", command?.json),
            ("topic", topic.map { .string($0.kept) }),
            ("says-nothing", saysNothing ? true : nil),
            ("remark", remark.map { .string($0.kept) }),
        ])
    }

    static let keptShape = Shape.object(
        .optional("answer", HeardAnswer.shape, "to the open question"),
        .optional("observations", .list(of: Observation.keptShape), default: [], "told besides"),
        .optional("command", HeardCommand.shape, "what is asked of the bot"),
        .optional("topic", Topic.keptShape, "what is asked about"),
        .optional("says-nothing", .boolean, default: false, "words that mean nothing"),
        .optional("remark", Remark.keptShape, "words that ask for nothing")
    ) {
        Interpretation(
            answer: $1, observations: $2, command: $3, topic: $4, saysNothing: $5, remark: $6)
    }
}

extension Remark {
    fileprivate var kept: String {
        switch self {
        case .thanks: "thanks"
        case .fear: "fear"
        }
    }

    fileprivate static let keptShape = Shape<String>.sentence.compactMap("a remark") {
        text -> Remark? in
        switch text {
        case "thanks": .thanks
        case "fear": .fear
        default: nil
        }
    }
}

extension Observation {
    fileprivate var kept: JSONValue {
        .kept([
            ("finding", .string(finding.text)), ("answer", .string(answer.kept)),
            ("status", .string(status.rawValue)), ("words", .string(words)),
            ("phrase", .string(phrase.description)), ("general", isGeneral ? true : nil),
            ("replaces", replaces ? true : nil),
        ])
    }

    fileprivate static let keptShape = Shape.object(
        .required("finding", .keptID, "what it is about"),
        .required("answer", Answer.keptShape, "what was said"),
        .required("status", Observation.Status.keptShape, "whose and when"),
        .required("words", .text(.any), "that said it"),
        .required("phrase", SourceLocation.keptShape, "that caught it"),
        .optional("general", .boolean, default: false, "denied in general words"),
        .optional("replaces", .boolean, default: false, "said as a correction")
    ) {
        Observation(
            finding: $1, answer: $2, status: $3, words: $4, phrase: $5, isGeneral: $6,
            replaces: $7)
    }
}

extension Observation.Status {
    fileprivate static let keptShape = Shape<String>.sentence.compactMap("whose it is") {
        Observation.Status(rawValue: $0)
    }
}

extension SourceLocation {
    static let keptShape = Shape<String>.text(.any).compactMap("a place in a file") {
        text -> SourceLocation? in
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count >= 3, let column = Int(parts[parts.count - 1]),
            let line = Int(parts[parts.count - 2])
        else { return nil }
        let file = parts.dropLast(2).joined(separator: ":")
        return SourceLocation(file: file, line: line, column: column)
    }
}
