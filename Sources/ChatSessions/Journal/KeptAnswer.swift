import ClinicalKnowledge
import LanguageUnderstanding
import StrictJSON

extension Answer {
    /// A text that says by itself what kind of answer it is: `no`, `44`, `:lower-back`.
    var kept: String {
        guard case .choice(let value) = self else { return text }
        return ":" + value
    }

    init?(kept text: String) {
        switch text {
        case "yes": self = .yes(.new)
        case "no": self = .no
        case "unsure": self = .unsure
        case "refused": self = .refused
        case "unread": self = .unread
        case _ where text.hasPrefix(":"): self = .choice(String(text.dropFirst()))
        default:
            if text != "new", let timing = Timing(rawValue: text) {
                self = .yes(timing)
            } else if let number = Double(text), number.isFinite {
                self = .value(number)
            } else {
                return nil
            }
        }
    }

    static let keptShape = Shape<String>.sentence.compactMap("an answer") { Answer(kept: $0) }
}

extension HeardAnswer {
    var json: JSONValue {
        switch self {
        case .yes(let timing): .members(["yes": .string(timing.rawValue)])
        case .no: Self.word("no")
        case .unsure: Self.word("unsure")
        case .refused: Self.word("refused")
        case .noneOfThese: Self.word("none-of-these")
        case .unclear: Self.word("unclear")
        case .value(let number): .members(["value": .number(number)])
        case .choice(let value): .members(["choice": .string(value)])
        case .picks(let signs, let restDenied, let timing):
            .members([
                "picks": .texts(signs.map(\.text)), "rest-denied": .boolean(restDenied),
                "timing": .string(timing.rawValue),
            ])
        case .doubts(let signs, let restDenied):
            .members([
                "doubts": .texts(signs.map(\.text)), "rest-denied": .boolean(restDenied),
            ])
        }
    }

    private static func word(_ word: String) -> JSONValue { .members(["word": .string(word)]) }

    static let shape = Shape<HeardAnswer>.variants([
        (
            "yes",
            .object(.required("yes", .word, "since when")) { _, timing in .yes(timing) }
        ),
        ("word", .object(.required("word", bareWord, "what it says")) { $1 }),
        ("value", .object(.required("value", .number(), "in the unit")) { .value($1) }),
        ("choice", .object(.required("choice", .sentence, "of several")) { .choice($1) }),
        (
            "picks",
            .object(
                .required("picks", signs, "of a list"),
                .required("rest-denied", .boolean, "there are no others"),
                .required("timing", .word, "since when")
            ) { .picks($1, restDenied: $2, timing: $3) }
        ),
        (
            "doubts",
            .object(
                .required("doubts", signs, "of a list"),
                .required("rest-denied", .boolean, "there are no others")
            ) { .doubts($1, restDenied: $2) }
        ),
    ])

    private static let signs = Shape<[FindingID]>.list(of: .keptID)

    private static let bareWord = Shape<String>.sentence.compactMap("an answer") {
        text -> HeardAnswer? in
        switch text {
        case "no": .no
        case "unsure": .unsure
        case "refused": .refused
        case "none-of-these": .noneOfThese
        case "unclear": .unclear
        default: nil
        }
    }
}

extension Shape where Value == FindingID {
    static var keptID: Shape { Shape<String>.text(.identifier).map { FindingID($0) } }
}
