extension StringProtocol {
    /// The columns that a terminal gives it, line breaks and other control characters not counted.
    package var columns: Int {
        if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return utf8.count }
        return reduce(0) { $0 + $1.columns }
    }
}

extension Character {
    /// None for a mark without a letter, two for wide letters and emoji, else one.
    ///
    /// Marks join the letter before them, and an emoji of several parts is drawn as one.
    var columns: Int {
        if let ascii = asciiValue { return (0x20..<0x7F).contains(ascii) ? 1 : 0 }
        let scalars = unicodeScalars
        if scalars.contains(where: \.makesEmoji) { return 2 }
        return scalars.reduce(0) { $0 + $1.columns }
    }

    /// Whether a line can be broken beside it: between the wide letters of scripts without spaces.
    var isWideLetter: Bool {
        unicodeScalars.first.map { WideScalars.contains($0) && $0.properties.isAlphabetic } == true
    }
}

extension Unicode.Scalar {
    fileprivate var columns: Int {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .control, .lineSeparator, .paragraphSeparator: 0
        // A soft hyphen is the one format character that terminals draw.
        case .format: value == 0xAD ? 1 : 0
        // The second and third part of a Korean syllable.
        case .otherLetter where (0x1160...0x11FF).contains(value): 0
        default: WideScalars.contains(self) ? 2 : 1
        }
    }

    /// Emoji presentation, a skin colour, half a flag, a keycap.
    fileprivate var makesEmoji: Bool {
        value == 0xFE0F || value == 0x20E3 || properties.isEmojiPresentation
            || properties.isEmojiModifier || (0x1F1E6...0x1F1FF).contains(value)
    }
}
