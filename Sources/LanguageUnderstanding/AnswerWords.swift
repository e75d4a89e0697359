package import StrictJSON

/// `answers.json`: how people say yes, no and all that stands between.
package struct AnswerWords: Sendable {
    let groups: [Group: [Located<String>]]
    let alone: [Group: [Located<String>]]
    let beside: Set<String>

    enum Group: CaseIterable, Sendable {
        case yes, no, unsure, refused, none, all, onlyThat, unchanged
    }

    package static let shape = Shape.object(
        .required("yes", .sentences, "yes, wherever it stands in the answer"),
        .required("no", .sentences, "no, wherever it stands in the answer"),
        .required("unsure", .sentences, "the person does not know"),
        .required("refused", .sentences, "the person would rather not say"),
        .required("none-of-these", .sentences, "none of the signs shown"),
        .required("all-of-these", .sentences, "every sign shown"),
        .required("only-that", .sentences, "nothing beyond what was named"),
        .required("unchanged", .sentences, "long-standing and unchanged"),
        .required("yes-alone", .sentences, "yes, when it is all that is said"),
        .required("no-alone", .sentences, "no, when it is all that is said"),
        .required(
            "beside-answers", .list(of: Shape<String>.sentence),
            "words that may stand beside a none or a number without changing it"),
        .required("unsure-alone", .sentences, "not sure, when it is all that is said")
    ) {
        _, yes, no, unsure, refused, none, all, only, unchanged, yesAlone, noAlone, beside,
        unsureAlone in
        AnswerWords(
            groups: [
                .yes: yes, .no: no, .unsure: unsure, .refused: refused, .none: none, .all: all,
                .onlyThat: only, .unchanged: unchanged,
            ],
            alone: [.yes: yesAlone, .no: noAlone, .unsure: unsureAlone], beside: Set(beside))
    }
}
