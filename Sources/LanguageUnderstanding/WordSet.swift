/// Some words of the vocabulary, one bit for each.
struct WordSet: Hashable, Sendable {
    private var bits: [UInt64] = []

    init() {}

    init(_ words: some Sequence<WordID>) {
        for word in words where word != .none { insert(word) }
    }

    /// The words that stand so often among some of a vocabulary.
    init(_ words: [WordID], atLeast least: Int, of count: Int) {
        var counts = [Int](repeating: 0, count: count)
        for word in words { counts[Int(word.index)] += 1 }
        self.init(words.lazy.filter { counts[Int($0.index)] >= least })
    }

    mutating func insert(_ word: WordID) {
        let (place, bit) = Self.place(of: word)
        if place >= bits.count {
            bits += Array(repeating: 0, count: place + 1 - bits.count)
        }
        bits[place] |= bit
    }

    func contains(_ word: WordID) -> Bool {
        guard word != .none else { return false }
        let (place, bit) = Self.place(of: word)
        return place < bits.count && bits[place] & bit != 0
    }

    private static func place(of word: WordID) -> (Int, UInt64) {
        let index = Int(word.index)
        return (index >> 6, 1 << UInt64(index & 63))
    }
}
