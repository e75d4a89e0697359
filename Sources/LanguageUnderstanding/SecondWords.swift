/// The words that may stand second in a phrase, as two sets of bits.
///
/// They let pass every word that fits and few others, and cost two comparisons.
struct SecondWords: Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0
    private var mayEnd = false

    /// None at all.
    init() {}

    /// - Parameter rest: The states of the phrase after its first word.
    init(_ rest: ArraySlice<PhraseState>, choices: [WordID]) {
        for state in rest {
            guard case .word(let words, let isOptional) = state else {
                takeAll()
                return
            }
            for index in words {
                low |= choices[index].lowBit
                high |= choices[index].highBit
            }
            if !isOptional { return }
        }
        mayEnd = true
        if rest.isEmpty { takeAll() }
    }

    private mutating func takeAll() {
        low = .max
        high = .max
        mayEnd = true
    }

    /// - Parameter word: `nil` at the end of the clause.
    func mayBe(_ word: WordID?) -> Bool {
        guard let word else { return mayEnd }
        return low & word.lowBit != 0 && high & word.highBit != 0
    }
}

extension WordID {
    /// One of 64 bits, by the end of its number.
    var lowBit: UInt64 { 1 << UInt64(UInt32(bitPattern: index) & 63) }
    /// Another, by what stands before that.
    var highBit: UInt64 { 1 << UInt64(UInt32(bitPattern: index) >> 6 & 63) }
}
