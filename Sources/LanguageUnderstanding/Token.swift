/// One word of an utterance, after normalising.
struct Token: Hashable, Sendable {
    /// Small letters without apostrophes, a number as typed, or one emoji.
    var text: String
    /// Which sentence or part of one the word stands in; scope never leaves it.
    var clause: Int
    /// A comma stood before the word.
    var followsComma = false
}

/// An utterance as the listener works on it.
struct Utterance: Sendable {
    var tokens: [Token] = []
    /// The clauses that a question mark ends.
    var questions: Set<Int> = []

    /// Its last sentence ends with a question mark.
    var endsAsQuestion: Bool { tokens.last.map { questions.contains($0.clause) } ?? false }

    var words: [String] { tokens.map(\.text) }

    func words(in range: Range<Int>) -> String {
        tokens[range].map(\.text).joined(separator: " ")
    }
}
