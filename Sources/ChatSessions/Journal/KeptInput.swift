import DialogEngine
import LanguageUnderstanding
import StrictJSON

extension Input {
    /// Silence in whole seconds.
    var kept: JSONValue {
        switch self {
        case .heard(let heard): .members(["heard": heard.kept])
        case .heardEarly(let heard): .members(["heard-early": heard.kept])
        case .tooLong: .members(["too-long": true])
        case .silence(let duration):
            .members(["silence": .number(Double(duration.components.seconds))])
        case .left: .members(["left": true])
        }
    }

    static let keptShape = Shape<Input>.variants([
        (
            "heard",
            .object(.required("heard", Interpretation.keptShape, "as it was understood")) {
                .heard($1)
            }
        ),
        (
            "heard-early",
            .object(
                .required("heard-early", Interpretation.keptShape, "before it could answer")
            ) { .heardEarly($1) }
        ),
        ("too-long", .object(.required("too-long", .yes, "to be read")) { _, _ in .tooLong }),
        (
            "silence",
            .object(.required("silence", .seconds, "without a word")) {
                .silence(.seconds($1))
            }
        ),
        ("left", .object(.required("left", .yes, "the line")) { _, _ in .left }),
    ])
}

extension PatientMessage.Said {
    var kept: JSONValue {
        switch self {
        case .begin: .members(["begin": true])
        case .text(let text): .members(["text": .string(text)])
        case .pick(let question, let choices):
            .members(["pick": .string(question), "choices": .texts(choices)])
        case .silence(let duration):
            .members(["silence": .number(Double(duration.components.seconds))])
        }
    }

    static let keptShape = Shape<PatientMessage.Said>.variants([
        ("begin", .object(.required("begin", .yes, "and nothing else")) { _, _ in .begin }),
        ("text", .object(.required("text", .text(.any), "as it was typed")) { .text($1) }),
        (
            "pick",
            .object(
                .required("pick", .text(.any), "the question"),
                .required("choices", .list(of: .text(.any)), "of it")
            ) { .pick(question: $1, choices: $2) }
        ),
        (
            "silence",
            .object(.required("silence", .seconds, "without a word")) {
                .silence(.seconds($1))
            }
        ),
    ])
}

extension Shape where Value == Int {
    fileprivate static var seconds: Shape { .integer(0...SessionLimits.count) }
}
