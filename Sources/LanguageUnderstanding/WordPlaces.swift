/// Some places of words in an utterance, one bit for each.
struct WordPlaces: Hashable, Sendable {
    private var bits: [UInt64] = []

    init() {}

    init(_ ranges: some Sequence<Range<Int>>) {
        for range in ranges { insert(contentsOf: range) }
    }

    var isEmpty: Bool { bits.isEmpty }

    mutating func insert(contentsOf range: Range<Int>) {
        guard let last = range.last else { return }
        if last >> 6 >= bits.count {
            bits += repeatElement(0, count: (last >> 6) + 1 - bits.count)
        }
        for place in range { bits[place >> 6] |= 1 << UInt64(place & 63) }
    }

    func contains(_ place: Int) -> Bool {
        place >> 6 < bits.count && bits[place >> 6] & 1 << UInt64(place & 63) != 0
    }

    func union(_ other: WordPlaces) -> WordPlaces {
        var all = bits.count < other.bits.count ? other : self
        let some = bits.count < other.bits.count ? self : other
        for index in some.bits.indices { all.bits[index] |= some.bits[index] }
        return all
    }
}
