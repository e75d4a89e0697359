package import StrictJSON

/// `answers.json`: how people say yes, no and all that stands between.
package struct AnswerWords: Sendable {
    let groups: [Group: [Located<String>]]
    let alone: [Group: [Located<String>]]
    let beside: Set<String>
    let asksPast: Set<String>
    let frames: [AnswerFrame]

    enum Group: CaseIterable, Sendable {
        case yes, somewhat, no, formerly, unaltered, unsure, refused, none, all, onlyThat, unchanged
        /// Words with a yes or a no in them that answer nothing: no one, no wonder.
        case nothing
    }

    private static let words = Shape<[String]>.list(of: Shape<String>.sentence)

    package static let shape = Shape.object(
        .required("yes", .sentences, "yes, wherever it stands in the answer"),
        .required("somewhat", .sentences, "yes in part: a bit, sometimes"),
        .required("no", .sentences, "no, wherever it stands in the answer"),
        .required("formerly", .sentences, "no longer: a no to what is, no answer to what ever was"),
        .required(
            "unaltered", .sentences, "as ever: a no to anything new, no answer to a list of signs"),
        .required("unsure", .sentences, "the person does not know"),
        .required("refused", .sentences, "the person would rather not say"),
        .required("none-of-these", .sentences, "none of the signs shown"),
        .required("all-of-these", .sentences, "every sign shown"),
        .required("only-that", .sentences, "nothing beyond what was named"),
        .required("unchanged", .sentences, "long-standing and unchanged"),
        .required("no-answers", .sentences, "no yes and no no, though one stands in it: no one"),
        .required("yes-alone", .sentences, "yes, when it is all that is said"),
        .required("no-alone", .sentences, "no, when it is all that is said"),
        .required("unsure-alone", .sentences, "not sure, when it is all that is said"),
        .required(
            "beside-answers", words,
            "words that may stand beside a none or a number without changing it"),
        .required("asks-of-past", words, "words in a question that ask what ever was: had"),
        .required("frames", .list(of: AnswerFrame.shape), "answers that a question gives sense to")
    ) {
        _, yes, somewhat, no, formerly, unaltered, unsure, refused, none, all, only, unchanged,
        nothing,
        yesAlone,
        noAlone, unsureAlone, beside, asksPast, frames in
        AnswerWords(
            groups: [
                .yes: yes, .somewhat: somewhat, .no: no, .formerly: formerly, .unaltered: unaltered,
                .unsure: unsure,
                .refused: refused, .none: none, .all: all, .onlyThat: only, .unchanged: unchanged,
                .nothing: nothing,
            ],
            alone: [.yes: yesAlone, .no: noAlone, .unsure: unsureAlone], beside: Set(beside),
            asksPast: Set(asksPast), frames: frames)
    }
}
