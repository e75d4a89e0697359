import StrictJSON

/// One turn of phrase in questions, and what answers it in other words than yes or no.
package struct AnswerFrame: Sendable {
    let question: [Located<String>]
    let yes: [Located<String>]
    let no: [Located<String>]

    static let shape = Shape.object(
        .required("question", .sentences, "what stands in the question: all the time"),
        .optional("yes", .sentences, default: [], "means yes to it: day and night"),
        .optional("no", .sentences, default: [], "means no to it: only at night")
    ) { AnswerFrame(question: $1, yes: $2, no: $3) }
}

/// The frames of a language, compiled.
struct FrameTables: Sendable {
    /// Which frame a question holds, by its place in the file.
    var questions = PhraseTable<Int>()
    var answers = PhraseTable<Answer>()

    struct Answer: Hashable, Sendable {
        let frame: Int
        let isYes: Bool
    }
}
