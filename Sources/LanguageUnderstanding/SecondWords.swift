/// The words that may stand second in a phrase, by one bit for each sixty-fourth of all words.
///
/// It lets pass every word that fits and few others, and costs one comparison.
struct SecondWords: Sendable {
    private var bits: UInt64 = 0
    private var mayEnd = false

    /// None at all.
    init() {}

    /// - Parameter rest: The states of the phrase after its first word.
    init(_ rest: ArraySlice<PhraseState>, choices: [WordID]) {
        for state in rest {
            guard case .word(let words, let isOptional) = state else {
                bits = .max
                mayEnd = true
                return
            }
            for index in words { bits |= Self.bit(of: choices[index]) }
            if !isOptional { return }
        }
        mayEnd = true
        if rest.isEmpty { bits = .max }
    }

    /// - Parameter word: `nil` at the end of the clause.
    func mayBe(_ word: WordID?) -> Bool {
        guard let word else { return mayEnd }
        return bits & Self.bit(of: word) != 0
    }

    private static func bit(of word: WordID) -> UInt64 {
        1 << UInt64(UInt32(bitPattern: word.index) & 63)
    }
}
