import StrictJSON

/// `sentences.json`: the fixed sentences, by id.
struct SentenceWords: Sendable {
    let sentences: [Entry<Template>]

    static let shape = Shape.object(
        .required("sentences", .map(keys: .identifier, of: Template.shape), "by id")
    ) { SentenceWords(sentences: $1) }
}
