/// A word by which a person goes on with a conversation after a broken line: 64 random bits that can
/// be read out on the telephone.
///
/// Each 16 bits are five letters, consonants and vowels in turn, as in Daniel Wilkerson's proquints.
package enum ResumeWord {
    private static let consonants = Array("bdfghjklmnprstvz")
    private static let vowels = Array("aiou")

    package static func random(using chance: inout some RandomNumberGenerator) -> String {
        word(chance.next())
    }

    static func word(_ bits: UInt64) -> String {
        stride(from: 48, through: 0, by: -16).map { shift in
            syllables(UInt16(truncatingIfNeeded: bits >> UInt64(shift)))
        }.joined(separator: "-")
    }

    /// The word as it was made, from how it was typed.
    package static func normalized(_ typed: some StringProtocol) -> String {
        let letters = typed.lowercased().filter(\.isLetter)
        return stride(from: 0, to: letters.count, by: 5).map { start in
            String(letters.dropFirst(start).prefix(5))
        }.joined(separator: "-")
    }

    private static func syllables(_ bits: UInt16) -> String {
        let number = Int(bits)
        return String([
            consonants[number >> 12], vowels[number >> 10 & 3], consonants[number >> 6 & 15],
            vowels[number >> 4 & 3], consonants[number & 15],
        ])
    }
}
