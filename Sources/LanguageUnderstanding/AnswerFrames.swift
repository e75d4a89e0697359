import StrictJSON

/// One turn of phrase in questions, and what answers it in other words than yes or no.
package struct AnswerFrame: Sendable {
    let question: [Located<String>]
    let yes: [Located<String>]
    let no: [Located<String>]
    let unsure: [Located<String>]

    var answers: [([Located<String>], FrameTables.Verdict)] {
        [(yes, .yes), (no, .no), (unsure, .unsure)]
    }

    static let shape = Shape.object(
        .required("question", .sentences, "what stands in the question: all the time"),
        .optional("yes", .sentences, default: [], "means yes to it: day and night"),
        .optional("no", .sentences, default: [], "means no to it: only at night"),
        .optional("unsure", .sentences, default: [], "means that the person does not know")
    ) { AnswerFrame(question: $1, yes: $2, no: $3, unsure: $4) }
}

/// The frames of a language, compiled.
struct FrameTables: Sendable {
    /// Which frame a question holds, by its place in the file.
    let questions: PhraseTable<Int>
    let answers: PhraseTable<Answer>

    struct Answer: Hashable, Sendable {
        let frame: Int
        let verdict: Verdict
        /// It says something only where no other turn of phrase does.
        let isGeneral: Bool
    }

    enum Verdict: Sendable { case yes, no, unsure }
}
