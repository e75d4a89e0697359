/// What text is cut into before it is words.
enum TextPiece {
    case word(String), comma, stop, question
}

/// Cuts text into pieces, left to right, in one pass.
struct TextCutter {
    private var scalars: String.UnicodeScalarView.Iterator
    private var upcoming: Unicode.Scalar?
    private var word = TypedWord()
    private var isJoined = false
    /// A piece that comes after the word that it ended.
    private var waiting: TextPiece?

    init(_ text: String) {
        scalars = text.unicodeScalars.makeIterator()
        upcoming = scalars.next()
    }

    mutating func next() -> TextPiece? {
        if let piece = waiting {
            waiting = nil
            return piece
        }
        while let scalar = upcoming {
            upcoming = scalars.next()
            if let piece = read(scalar) { return piece }
        }
        return word.taken().map { .word($0) }
    }

    private mutating func read(_ scalar: Unicode.Scalar) -> TextPiece? {
        let wasJoined = isJoined
        isJoined = false
        switch Folded(scalar) {
        case .letter(let letter):
            let before = word.endsInDigit ? flush() : nil
            word.append(letter: letter)
            return before
        case .digit(let digit):
            let before = word.endsInLetter ? flush() : nil
            word.append(digit: digit)
            return before
        case .fraction(let hundredths):
            let before = word.endsInDigit ? nil : flush()
            word.append(fraction: hundredths)
            return before
        case .emoji: return wasJoined ? nil : end(.word(String(scalar)))
        case .nothing: return nil
        case .joiner:
            isJoined = true
            return nil
        case .other: return readSign(scalar)
        }
    }

    private mutating func readSign(_ scalar: Unicode.Scalar) -> TextPiece? {
        let isBeforeDigit = upcoming.map { ("0"..."9").contains($0) } ?? false
        let isInNumber = word.endsInDigit && isBeforeDigit
        switch scalar {
        case " ": return flush()
        case "'", "’", "‘", "`", "´", "ʼ", "′":
            if !word.isEmpty { word.append("'") }
            return nil
        case ".", "/":
            if isInNumber {
                word.append(scalar)
                return nil
            }
            if scalar == "." { return end(.stop) }
            return word.isEmpty && upcoming == " " ? .word("/") : flush()
        case "-", "–", "‐", "‑", "−":
            if isInNumber { return end(.word(Normalizer.rangeSign)) }
            // A dash between blanks parts what is said like a comma.
            if word.isEmpty, upcoming == " " { return .comma }
            let isMinus = word.isEmpty && isBeforeDigit
            let before = flush()
            if isMinus { word.append("-") }
            return before
        case "\u{1B}" where upcoming == "[":
            skipTerminalCode()
            return flush()
        case ",", "(", ")", "[", "]", "{", "}", "|", "•", "·", "→", "—": return end(.comma)
        case "?": return end(.question)
        case "!", ";", ":", "…", "。", "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}",
            "\u{2029}":
            return end(.stop)
        case "+": return end(.word("+"))
        case "&": return end(.word("and"))
        case "%":
            word.append("%")
            return flush()
        default: return flush()
        }
    }

    /// Colours and the like, as terminals write them: ESC, a bracket, digits, one letter.
    private mutating func skipTerminalCode() {
        upcoming = scalars.next()
        while let scalar = upcoming, ("0"..."?").contains(scalar) { upcoming = scalars.next() }
        upcoming = scalars.next()
    }

    private mutating func flush() -> TextPiece? { word.taken().map { .word($0) } }

    private mutating func end(_ piece: TextPiece) -> TextPiece? {
        guard let before = flush() else { return piece }
        waiting = piece
        return before
    }
}
