/// A word that a slip may stand for, with what tells at a glance that it is not near another one.
struct SlipCandidate: Sendable {
    let word: String
    let length: Int
    private let letters: UInt32
    private let isASCII: Bool

    init(_ word: String) {
        self.word = word
        var letters: UInt32 = 0
        var bytes: UInt8 = 0
        for byte in word.utf8 {
            letters |= 1 << UInt32(byte & 31)
            bytes |= byte
        }
        self.letters = letters
        isASCII = bytes < 0x80
        length = isASCII ? word.utf8.count : word.unicodeScalars.count
    }

    /// Whether so few slips may lie between two words; each changes two letters at most.
    func mayBe(_ other: SlipCandidate, slips: Int) -> Bool {
        abs(length - other.length) <= slips
            && (!isASCII || !other.isASCII
                || (letters ^ other.letters).nonzeroBitCount <= 2 * slips)
    }
}
