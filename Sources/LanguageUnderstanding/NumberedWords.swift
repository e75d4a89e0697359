/// Words by their bytes, numbered in the order in which they came.
///
/// Quicker than a dictionary of texts. Nobody can make a search long by choosing what is looked up: only
/// the words that are held decide how many places it visits.
struct NumberedWords: Sendable {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    private var letters: [UInt8] = []
    /// Where each word ends among the letters.
    private var ends: [Int32] = []
    private var hashes: [UInt32] = []
    /// The number of a word at the place that its hash names, or at the next free one; -1 where none is.
    private var places = [Int32](repeating: -1, count: 1024)

    var count: Int { ends.count }

    subscript(number: Int) -> String { String(decoding: letters[range(of: number)], as: UTF8.self) }

    func number(of word: Bytes) -> Int? {
        let number = places[place(of: word, hash: Self.hash(word))]
        return number < 0 ? nil : Int(number)
    }

    /// What comes of each word, in their order.
    func map<Result>(_ transform: (Bytes) -> Result) -> [Result] {
        letters.withUnsafeBufferPointer { letters in
            (0..<count).map { transform(Bytes(rebasing: letters[range(of: $0)])) }
        }
    }

    /// The number of a word, which it gets when it has none.
    mutating func take(_ word: Bytes) -> (number: Int, isNew: Bool) {
        let hash = Self.hash(word)
        let place = place(of: word, hash: hash)
        if places[place] >= 0 { return (Int(places[place]), false) }
        let number = count
        letters += word
        ends.append(Int32(letters.count))
        hashes.append(hash)
        places[place] = Int32(number)
        if 2 * count > places.count { widen() }
        return (number, true)
    }

    /// Where a word stands, or would stand.
    private func place(of word: Bytes, hash: UInt32) -> Int {
        var place = Int(hash) & (places.count - 1)
        while places[place] >= 0 {
            let number = Int(places[place])
            if hashes[number] == hash, isSame(number, word) { return place }
            place = (place + 1) & (places.count - 1)
        }
        return place
    }

    private func isSame(_ number: Int, _ word: Bytes) -> Bool {
        let range = range(of: number)
        guard range.count == word.count else { return false }
        for index in word.indices where letters[range.lowerBound + index] != word[index] {
            return false
        }
        return true
    }

    private func range(of number: Int) -> Range<Int> {
        (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
    }

    private mutating func widen() {
        places = [Int32](repeating: -1, count: 2 * places.count)
        for number in 0..<count {
            var place = Int(hashes[number]) & (places.count - 1)
            while places[place] >= 0 { place = (place + 1) & (places.count - 1) }
            places[place] = Int32(number)
        }
    }

    /// Each byte is folded in by a multiplication, as Fowler, Noll and Vo do it.
    private static func hash(_ word: Bytes) -> UInt32 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
    }
}
