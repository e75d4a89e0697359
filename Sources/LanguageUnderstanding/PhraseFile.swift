package import StrictJSON

/// `phrases.json`: what is listened for in every utterance, by finding and answer.
package struct PhraseFile: Sendable {
    let findings: [Entry<[Entry<Heard>]>]
    let notMeant: [Located<String>]

    struct Heard: Sendable {
        let clear: [Located<String>]
        let doubtful: [Located<String>]
        let asked: [Located<String>]
        let ever: [Located<String>]

        static let shape = Shape.object(
            .optional("clear", .sentences, default: [], "says it"),
            .optional("doubtful", .sentences, default: [], "may say it; the person is asked"),
            .optional("asked", .sentences, default: [], "says it when just this was asked"),
            .optional("ever", .sentences, default: [], "says it, also of the past")
        ) { _, clear, doubtful, asked, ever in
            Heard(clear: clear, doubtful: doubtful, asked: asked, ever: ever)
        }
    }

    package static let shape = Shape.object(
        .required(
            "findings",
            .map(keys: .identifier, of: .map(keys: .identifier, of: Heard.shape, atLeast: 1)),
            "by finding, then by the answer that the phrase gives"),
        .required("not-meant", .sentences, "figures of speech in which nothing is heard")
    ) { PhraseFile(findings: $1, notMeant: $2) }
}
