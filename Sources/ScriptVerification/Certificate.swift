package import StrictJSON

/// What was proven of one script, and of which content: it lies beside the script.
///
/// It says nothing about other bytes, or for an engine that decides otherwise.
package struct Certificate: Hashable, Sendable {
    package let script: String
    /// The version of the content that was looked at.
    package let content: String
    /// The version of the engine that it was proven for.
    package let engine: Int
    /// The safety properties that hold for every combination of answers.
    package let properties: [String]
    /// Findings that need a real answer, over all properties.
    package let minimumSigns: Int
    /// Combinations of answers that can be told apart, and the parts that stood for all of them.
    package let combinations: String
    package let parts: Int
    /// Phrases that are heard by their own words, and pairs of findings that may share words.
    package let phrases: Int
    package let overlaps: Int

    package init(
        script: String, content: String, engine: Int, properties: [String], minimumSigns: Int,
        combinations: String, parts: Int, phrases: Int, overlaps: Int
    ) {
        self.script = script
        self.content = content
        self.engine = engine
        self.properties = properties
        self.minimumSigns = minimumSigns
        self.combinations = combinations
        self.parts = parts
        self.phrases = phrases
        self.overlaps = overlaps
    }

    /// As it is kept: the same bytes for the same certificate.
    package var page: String {
        JSONValue.object([
            .init(key: "script", value: .string(script)),
            .init(key: "content", value: .string(content)),
            .init(key: "engine", value: .number(Double(engine))),
            .init(key: "properties", value: .texts(properties)),
            .init(key: "minimum-signs", value: .number(Double(minimumSigns))),
            .init(key: "combinations", value: .string(combinations)),
            .init(key: "parts", value: .number(Double(parts))),
            .init(key: "phrases", value: .number(Double(phrases))),
            .init(key: "overlaps", value: .number(Double(overlaps))),
        ]).page
    }

    package static let shape = Shape.object(
        .required("script", .text(.identifier), "what was proven"),
        .required("content", .sentence, "the version of the content"),
        .required("engine", count, "the version of the engine"),
        .required("properties", .list(of: .text(.identifier)), "what holds"),
        .required("minimum-signs", count, "findings that need a real answer"),
        .required("combinations", .sentence, "of answers that can be told apart"),
        .required("parts", count, "that stood for all of them"),
        .required("phrases", count, "that are heard by their own words"),
        .required("overlaps", count, "pairs of findings that may share words")
    ) {
        Certificate(
            script: $1, content: $2, engine: $3, properties: $4, minimumSigns: $5,
            combinations: $6, parts: $7, phrases: $8, overlaps: $9)
    }

    private static let count = Shape<Int>.integer(0...10_000_000)
}
