package import StrictJSON

/// `topics.json`: what people call treatments, and how they ask about them.
package struct TopicWords: Sendable {
    let cues: [Located<String>]
    let overview: [Located<String>]
    let treatments: [Entry<[Located<String>]>]

    package static let shape = Shape.object(
        .required("cues", .sentences, "beginnings that ask about something: tell me about"),
        .required("overview", .sentences, "asks which treatments there are"),
        .required("treatments", .map(keys: .identifier, of: .sentences), "names of each treatment")
    ) { TopicWords(cues: $1, overview: $2, treatments: $3) }
}
