/// What one Unicode scalar counts as: small Latin letters without marks, digits from 0 to 9.
///
/// What looks like a Latin letter is read as one, wherever it comes from; marks that stand on letters
/// and signs that cannot be seen are nothing.
enum Folded: Hashable {
    case letter(Unicode.Scalar)
    case digit(UInt8)
    /// Hundredths, of a sign like ½.
    case fraction(String)
    case emoji
    case nothing
    /// Binds the next sign into this one.
    case joiner
    case other

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x61...0x7A: self = .letter(scalar)
        case 0x41...0x5A: self = .letter(Unicode.Scalar(UInt8(scalar.value) + 32))
        case 0x30...0x39: self = .digit(UInt8(scalar.value) - 0x30)
        case 0..<0x80: self = .other
        default: self = Self.beyondASCII(scalar)
        }
    }

    private static func beyondASCII(_ scalar: Unicode.Scalar) -> Folded {
        switch scalar.value {
        case 0xC0...0x17E:
            let place = Int(scalar.value) - 0xC0
            if latin[place] != UInt8(ascii: ".") { return .letter(Unicode.Scalar(latin[place])) }
        case 0xBC: return .fraction("25")
        case 0xBD: return .fraction("5")
        case 0xBE: return .fraction("75")
        case 0x200D: return .joiner
        case 0x1F3FB...0x1F3FF: return .nothing
        // Full width, and the letters of mathematics: 𝐛𝐚𝐜𝐤.
        case 0xFF01...0xFF5E:
            if let plain = Unicode.Scalar(scalar.value - 0xFEE0) { return Folded(plain) }
        case 0x1D400...0x1D6A3:
            let place = UInt8((scalar.value - 0x1D400) % 52 % 26)
            return .letter(Unicode.Scalar(UInt8(ascii: "a") + place))
        default: break
        }
        if let twin = twins[scalar] { return .letter(twin) }
        return byProperties(scalar)
    }

    private static func byProperties(_ scalar: Unicode.Scalar) -> Folded {
        let properties = scalar.properties
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return .nothing
        case .decimalNumber: return properties.numericValue.map { .digit(UInt8($0)) } ?? .other
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .spacingMark:
            let small = properties.lowercaseMapping.unicodeScalars.first ?? scalar
            return .letter(twins[small] ?? small)
        default: return scalar.value > 0x203B && properties.isEmoji ? .emoji : .other
        }
    }

    /// U+00C0 to U+017E without their marks; a dot where there is no plain letter.
    private static let latin = Array(
        """
        aaaaaa.ceeeeiiiidnooooo.ouuuuy.saaaaaa.ceeeeiiiidnooooo.ouuuuy.\
        yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.lllll\
        l..llnnnnnn...oooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz
        """.utf8)

    /// Cyrillic and Greek letters that cannot be told from Latin ones by eye.
    private static let twins: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
        uniqueKeysWithValues: zip(
            "авекмнорстухіјѕԁһԛԝοανρτυχικε".unicodeScalars,
            "abekmhopctyxijsdhqwoavptuxike".unicodeScalars))
}
