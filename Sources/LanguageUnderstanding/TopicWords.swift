package import StrictJSON

/// `topics.json`: what people call treatments, and how they ask about them.
package struct TopicWords: Sendable {
    let cues: [Located<String>]
    let requests: [Request: [Located<String>]]
    let comparing: [Located<String>]
    let medicine: [Located<String>]
    let aspects: [Aspect: [Located<String>]]
    let treatments: [Entry<[Located<String>]>]
    let ranking: Ranking

    /// What is asked for as a whole.
    enum Request: Hashable, Sendable {
        case plan, treatments, sources, more
    }

    /// How words are compared when questions are ranked by them.
    struct Ranking: Sendable {
        /// Words that say nothing about what is asked.
        let smallWords: Set<String>
        /// Endings that make no difference, longest first.
        let endings: [String]
        /// Words of one meaning.
        let sameWords: [[String]]

        static let shape = Shape.object(
            .required(
                "small-words", .list(of: .sentence), "words that say nothing about what is asked"),
            .required("endings", .list(of: .sentence), "endings that make no difference"),
            .required(
                "same-words", .list(of: .list(of: .sentence, atLeast: 2)), "words of one meaning")
        ) { _, small, endings, same in
            Ranking(
                smallWords: Set(small), endings: endings.sorted { $0.count > $1.count },
                sameWords: same)
        }
    }

    private static let requestsShape = Shape<[Request: [Located<String>]]>.each(
        [
            (.plan, "plan", "asks what could help"),
            (.treatments, "treatments", "asks which treatments there are"),
            (.sources, "sources", "asks what all of it rests on"),
            (.more, "more", "asks for the rest"),
        ], of: .sentences)

    private static let aspectsShape = Shape<[Aspect: [Located<String>]]>.each(
        [
            (.overview, "overview", "asks whether it helps, or what it is"),
            (.lasting, "lasting", "asks how long the effect lasts"),
            (.risks, "risks", "asks for side effects and who should not have it"),
            (.session, "session", "asks what it is like, how long and how often"),
            (.byYourself, "by-yourself", "asks what one can do without help"),
            (.evidence, "evidence", "asks who says so"),
            (.suits, "suits", "asks whether one can have it oneself"),
            (.neck, "neck", "asks about the neck"),
            (.lowerBack, "lower-back", "asks about the lower back"),
            (.newPain, "new-pain", "asks about pain of less than six weeks"),
            (.lastingPain, "lasting-pain", "asks about pain of more than twelve weeks"),
        ], of: .sentences)

    package static let shape = Shape.object(
        .required("cues", .sentences, "beginnings that ask about something: tell me about"),
        .required("requests", requestsShape, "whole requests"),
        .required("comparing", .sentences, "sets one thing against another: better than"),
        .required("medicine", .sentences, "asks how much of a medicine, to stop it, or to mix it"),
        .required("aspects", aspectsShape, "what is asked about a treatment"),
        .required("treatments", .map(keys: .identifier, of: .sentences), "names of each treatment"),
        .required("ranking", Ranking.shape, "how questions are compared word by word")
    ) {
        TopicWords(
            cues: $1, requests: $2, comparing: $3, medicine: $4, aspects: $5, treatments: $6,
            ranking: $7)
    }
}
