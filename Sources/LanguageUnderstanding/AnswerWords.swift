package import StrictJSON

/// `answers.json`: how people say yes, no and all that stands between.
package struct AnswerWords: Sendable {
    /// Those that count wherever they stand.
    let groups: [Group: [Located<String>]]
    /// Those that count only alone.
    let alone: [Group: [Located<String>]]
    let beside: [String]
    let asksPast: [String]
    let asksEver: [String]
    let frames: [AnswerFrame]
    /// Those that count where no other does.
    let generalFrames: [AnswerFrame]

    enum Group: CaseIterable, Sendable {
        case yes, somewhat, no, forNow, formerly, unaltered, unsure, refused, none, all, onlyThat,
            unchanged
        /// Words with a yes or a no in them that answer nothing: no one, no wonder.
        case nothing
    }

    package static let shape = Shape.object(
        .required("anywhere", .each(anywhere, of: .sentences), "wherever it stands in the answer"),
        .required("alone", .each(alone, of: .sentences), "when it is all that is said"),
        .required(
            "beside-answers", .list(of: .sentence),
            "words that may stand beside a none or a number without changing it"),
        .required(
            "asks-of-past", .list(of: .sentence),
            "words in a question that ask what ever was: had"),
        .required(
            "asks-of-ever", .list(of: .sentence),
            "words in a question that make what is over a yes: ever"),
        .required("frames", .list(of: AnswerFrame.shape), "answers that a question gives sense to"),
        .required(
            "general-frames", .list(of: AnswerFrame.shape),
            "those that say something only where no other does")
    ) { _, groups, alone, beside, asksPast, asksEver, frames, generalFrames in
        AnswerWords(
            groups: groups, alone: alone, beside: beside, asksPast: asksPast, asksEver: asksEver,
            frames: frames, generalFrames: generalFrames)
    }

    private typealias Key = (key: Group, name: String, summary: String)

    private static let anywhere: [Key] = [
        (.yes, "yes", "yes"),
        (.somewhat, "somewhat", "yes in part: a bit, sometimes"),
        (.no, "no", "no"),
        (
            .forNow, "no-for-now",
            "a no that leaves something open: not today; no answer about a sign"
        ),
        (.formerly, "formerly", "no longer: a no to what is, no answer to what ever was"),
        (.unaltered, "unaltered", "as ever: a no to anything new, no answer to a list of signs"),
        (.unsure, "unsure", "the person does not know"),
        (.refused, "refused", "the person would rather not say"),
        (.none, "none-of-these", "none of the signs shown"),
        (.all, "all-of-these", "every sign shown"),
        (.onlyThat, "only-that", "nothing beyond what was named"),
        (.unchanged, "unchanged", "long-standing and unchanged"),
        (.nothing, "no-answers", "no yes and no no, though one stands in it: no one"),
    ]

    private static let alone: [Key] = [
        (.yes, "yes", "it does"), (.no, "no", "it does not"), (.unsure, "unsure", "it might"),
    ]
}
