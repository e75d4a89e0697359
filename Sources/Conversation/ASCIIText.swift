extension String {
    /// The same for screens that know ASCII alone: quotes, dashes and dots are spelled, letters lose their
    /// accents, and what has no likeness becomes a question mark.
    package var inASCII: String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return self }
        return map { $0.isASCII ? String($0) : $0.inASCII }.joined()
    }
}

extension Character {
    fileprivate var inASCII: String {
        unicodeScalars.map { scalar in
            if scalar.isASCII { return String(Character(scalar)) }
            if let spelled = spellings[scalar] { return spelled }
            // A mark on the letter before it, a joiner, a soft hyphen.
            if scalar.properties.generalCategory == .nonspacingMark
                || scalar.properties.generalCategory == .format
                || scalar.properties.isVariationSelector
            {
                return ""
            }
            return scalar.letterWithoutAccent ?? (scalar.properties.isWhitespace ? " " : "?")
        }.joined()
    }
}

extension Unicode.Scalar {
    /// `e` of "LATIN SMALL LETTER E WITH ACUTE".
    fileprivate var letterWithoutAccent: String? {
        guard let words = properties.name?.split(separator: " "), words.count > 4,
            words[0] == "LATIN", words[2] == "LETTER", words[4] == "WITH", words[3].count == 1
        else { return nil }
        return words[1] == "SMALL" ? words[3].lowercased() : String(words[3])
    }
}

private let spellings: [Unicode.Scalar: String] = [
    "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"", "‘": "'", "’": "'", "‚": "'",
    "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "…": "...", "•": "-", "·": "-",
    "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L",
    "×": "x", "÷": "/", "½": "1/2", "¼": "1/4", "¾": "3/4", "°": " degrees", "€": "EUR", "£": "GBP",
    "≥": ">=", "≤": "<=", "→": "->", "\u{AD}": "",
]
