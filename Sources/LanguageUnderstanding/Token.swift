/// One word of an utterance, after normalising.
struct Token: Sendable {
    /// Small letters without apostrophes, a number as typed, or one emoji.
    var text: String
    /// Which sentence or part of one the word stands in; scope never leaves it.
    var clause: Int
    /// A comma stood before the word.
    var followsComma = false
    /// The word without the s behind its apostrophe, where there is one: `neck's`.
    var stem: String?
    var id = WordID.none
    var traits: WordTraits = []
    /// A word of the language that nobody listens for.
    var isOrdinary = false

    func has(_ trait: WordTraits) -> Bool { !traits.isDisjoint(with: trait) }
}
