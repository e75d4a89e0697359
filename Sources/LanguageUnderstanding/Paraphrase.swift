import StrictJSON

/// Patterns of what is typed, read as the words that phrases have for it: "haven't got much sensation" is
/// `no feeling`.
struct Paraphrase: Sendable {
    /// What `<it>` stands for in a pattern, and the words that are then read.
    let things: [Entry<String>]
    let patterns: [Located<String>]

    static let shape = Shape.object(
        .required(
            "of", .map(keys: .filled, of: .sentence, atLeast: 1),
            "what <it> stands for in the patterns, and what is then read: { \"control\": \"no control\" }"
        ),
        .required("patterns", .sentences, "ways to say it: lost my <it>")
    ) { Paraphrase(things: $1, patterns: $2) }

    static let placeholder = "<it>"

    /// Each pattern with each thing in its place.
    var readings: [(pattern: Located<String>, words: [String])] {
        patterns.flatMap { pattern in
            let parts = pattern.value.split(
                separator: Self.placeholder, omittingEmptySubsequences: false)
            return things.map { thing in
                let filled = parts.joined(separator: thing.key)
                return (
                    Located(value: filled, location: pattern.location),
                    thing.value.spacedWords
                )
            }
        }
    }

    /// The patterns without `<it>`, which every thing would be read for.
    var issues: [Issue] {
        patterns.filter { !$0.value.contains(Self.placeholder) }.map {
            Issue(
                "phrase/paraphrase", at: $0.location,
                "\"\($0.value)\" does not say where \(Self.placeholder) stands")
        }
    }
}
