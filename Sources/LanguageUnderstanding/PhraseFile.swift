package import StrictJSON

/// `phrases.json`: what is listened for in every utterance, by finding and answer.
package struct PhraseFile: Sendable {
    let findings: [Entry<[Entry<Heard>]>]
    let notMeant: [Located<String>]
    /// Pairs of findings that the same words may tell of.
    let together: [Located<[String]>]

    /// Stands where an answer would when the number in the phrase is the answer.
    static let numberKey = "number"

    struct Heard: Sendable {
        let clear: [Located<String>]
        let doubtful: [Located<String>]
        let asked: [Located<String>]
        let ever: [Located<String>]
        let past: [Located<String>]
        let denied: [Located<String>]
        let questions: [Located<String>]

        static let shape = Shape.object(
            .optional("clear", .sentences, default: [], "says it"),
            .optional("doubtful", .sentences, default: [], "may say it; the person is asked"),
            .optional("asked", .sentences, default: [], "says it when just this was asked"),
            .optional("ever", .sentences, default: [], "says it, also of the past"),
            .optional("past", .sentences, default: [], "says that it was so once"),
            .optional("denied", .sentences, default: [], "counts only where it is denied"),
            .optional("questions", .sentences, default: [], "names it in questions about it")
        ) { _, clear, doubtful, asked, ever, past, denied, questions in
            Heard(
                clear: clear, doubtful: doubtful, asked: asked, ever: ever, past: past,
                denied: denied, questions: questions)
        }
    }

    package static let shape = Shape.object(
        .required(
            "findings",
            .map(keys: .identifier, of: .map(keys: .identifier, of: Heard.shape, atLeast: 1)),
            "by finding, then by the answer that the phrase gives"),
        .required("not-meant", .sentences, "figures of speech in which nothing is heard"),
        .optional(
            "told-together", .list(of: Shape<[String]>.list(of: .text(.identifier)).located),
            default: [], "pairs of findings that the same words may tell of")
    ) {
        PhraseFile(findings: $1, notMeant: $2, together: $3)
    }
}
