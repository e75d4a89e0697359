import ClinicalKnowledge
import LanguageUnderstanding
import StrictJSON

extension HeardCommand {
    var json: JSONValue {
        switch self {
        case .typed(let command, let finding):
            .kept([
                ("typed", .string(command.rawValue)),
                ("about", finding.map { .string($0.text) }),
            ])
        case .spoken(let command, let finding):
            .kept([
                ("spoken", .string(command.rawValue)),
                ("about", finding.map { .string($0.text) }),
            ])
        case .change(let finding, let answer):
            .members(["change": .string(finding.text), "to": answer.json])
        case .unknown(let word): .members(["unknown": .string(word)])
        }
    }

    static let shape = Shape<HeardCommand>.variants([
        (
            "typed",
            .object(
                .required("typed", .word, "with a slash"),
                .optional("about", .keptID, "what it is about")
            ) { .typed($1, about: $2) }
        ),
        (
            "spoken",
            .object(
                .required("spoken", .word, "in plain words"),
                .optional("about", .keptID, "what it is about")
            ) { .spoken($1, about: $2) }
        ),
        (
            "change",
            .object(
                .required("change", .keptID, "what is corrected"),
                .required("to", HeardAnswer.shape, "the new answer")
            ) { .change($1, to: $2) }
        ),
        (
            "unknown",
            .object(.required("unknown", .text(.any), "after the slash")) { .unknown($1) }
        ),
    ])
}

extension JSONValue {
    /// An object of the members that there are.
    static func kept(_ members: [(String, JSONValue?)]) -> JSONValue {
        .object(members.compactMap { key, value in value.map { .init(key: key, value: $0) } })
    }
}
