import StrictJSON

/// `sentences.json`: what the commands do, and the fixed sentences, by id.
struct SentenceWords: Sendable {
    let commands: [Entry<String>]
    let sentences: [Entry<Template>]

    var byID: [Sentence: Template] { Self.byID(sentences) }

    static func byID(_ sentences: [Entry<Template>]) -> [Sentence: Template] {
        byKey(sentences, Sentence.init(rawValue:))
    }

    static let sentencesShape = Shape.map(keys: .identifier, of: Template.shape)

    static let shape = Shape.object(
        .required(
            "commands", .map(keys: .identifier, of: .sentence),
            "what each command does, as they are listed"),
        .required("sentences", sentencesShape, "by id")
    ) { SentenceWords(commands: $1, sentences: $2) }
}
