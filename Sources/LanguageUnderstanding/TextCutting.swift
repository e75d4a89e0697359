/// What text is cut into before it is words.
enum TextPiece {
    case word(String), comma, stop, question
}

/// Cuts text into pieces, left to right, in one pass.
func cut(_ text: String, _ take: (TextPiece) -> Void) {
    var word = Word()
    func flush() {
        if let text = word.taken() { take(.word(text)) }
    }
    func end(_ piece: TextPiece) {
        flush()
        take(piece)
    }
    var isJoined = false
    var scalars = text.unicodeScalars.makeIterator()
    var upcoming = scalars.next()
    while let scalar = upcoming {
        upcoming = scalars.next()
        let isBeforeDigit = upcoming.map { ("0"..."9").contains($0) } ?? false
        switch scalar {
        case " ": flush()
        case "'", "’", "‘", "`", "´", "ʼ", "′": if !word.isEmpty { word.append("'") }
        case ".", "/":
            if word.endsInDigit, isBeforeDigit {
                word.append(scalar)
            } else if scalar == "." {
                end(.stop)
            } else {
                let standsAlone = word.isEmpty && upcoming == " "
                flush()
                if standsAlone { take(.word("/")) }
            }
        case "-", "–", "‐", "‑", "−":
            if word.endsInDigit, isBeforeDigit {
                end(.word(Normalizer.rangeSign))
            } else {
                let isSign = word.isEmpty && isBeforeDigit
                flush()
                if isSign { word.append("-") }
            }
        case ",", "，", "(", ")": end(.comma)
        case "?", "？": end(.question)
        case "!", ";", ":", "…", "。", "\n", "\r", "\u{B}", "\u{C}", "\u{85}",
            "\u{2028}", "\u{2029}":
            end(.stop)
        case "+": end(.word("+"))
        case "&": end(.word("and"))
        case "%":
            word.append("%")
            flush()
        default:
            switch Folded(scalar) {
            case .letter(let letter):
                if word.endsInDigit { flush() }
                word.append(letter: letter)
            case .digit(let digit):
                if word.endsInLetter { flush() }
                word.append(digit: digit)
            case .fraction(let hundredths):
                if !word.endsInDigit { flush() }
                word.append(fraction: hundredths)
            case .emoji where !isJoined: end(.word(String(scalar)))
            case .emoji, .nothing: break
            case .joiner:
                isJoined = true
                continue
            case .other: flush()
            }
        }
        isJoined = false
    }
    flush()
}

/// A word while it is read.
private struct Word {
    private var scalars = String.UnicodeScalarView()
    private var last: Kind = .none
    /// How often the last letter stands there in a row.
    private var run = 0

    private enum Kind { case none, letter, digit, sign }

    var isEmpty: Bool { scalars.isEmpty }
    var endsInLetter: Bool { last == .letter }
    var endsInDigit: Bool { last == .digit }

    mutating func append(_ sign: Unicode.Scalar) {
        scalars.append(sign)
        last = .sign
        run = 0
    }

    /// `yeahhhh` is `yeah`: hardly any word holds a letter three times in a row.
    mutating func append(letter: Unicode.Scalar) {
        run = run > 0 && scalars.last == letter ? run + 1 : 1
        if run == 3 { scalars.removeLast() }
        if run < 3 { scalars.append(letter) }
        last = .letter
    }

    mutating func append(digit: UInt8) {
        scalars.append(Unicode.Scalar(UInt8(ascii: "0") + digit))
        last = .digit
        run = 0
    }

    /// `2½` is 2.5.
    mutating func append(fraction hundredths: String) {
        scalars.append(contentsOf: ((last == .digit ? "." : "0.") + hundredths).unicodeScalars)
        last = .digit
        run = 0
    }

    /// The word, which begins anew.
    mutating func taken() -> String? {
        guard !scalars.isEmpty else { return nil }
        defer { self = Word() }
        return String(scalars)
    }
}
