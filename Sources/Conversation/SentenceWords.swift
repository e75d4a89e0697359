import StrictJSON

/// `sentences.json`: what the commands do, and the fixed sentences, by id.
struct SentenceWords: Sendable {
    let commands: [Entry<String>]
    let sentences: [Entry<Template>]

    var byID: [Sentence: Template] { byKey(sentences, Sentence.init(rawValue:)) }

    static let shape = Shape.object(
        .required(
            "commands", .map(keys: .identifier, of: .sentence),
            "what each command does, as they are listed"),
        .required("sentences", .map(keys: .identifier, of: Template.shape), "by id")
    ) { SentenceWords(commands: $1, sentences: $2) }
}
