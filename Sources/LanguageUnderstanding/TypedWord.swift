/// A word while it is read.
struct TypedWord {
    private var bytes: [UInt8] = []
    private var last: Kind = .none
    private var lastLetter: Unicode.Scalar?
    /// How often the last letter stands there in a row.
    private var run = 0

    private enum Kind { case none, letter, digit, sign }

    var isEmpty: Bool { bytes.isEmpty }
    var endsInLetter: Bool { last == .letter }
    var endsInDigit: Bool { last == .digit }

    mutating func append(_ sign: Unicode.Scalar) {
        bytes += sign.utf8
        last = .sign
        lastLetter = nil
    }

    /// `yeahhhh` is `yeah`: hardly any word holds a letter three times in a row.
    mutating func append(letter: Unicode.Scalar) {
        run = letter == lastLetter ? run + 1 : 1
        lastLetter = letter
        last = .letter
        if run == 3 { bytes.removeLast(letter.utf8.count) }
        guard run < 3 else { return }
        if letter.isASCII { bytes.append(UInt8(letter.value)) } else { bytes += letter.utf8 }
    }

    mutating func append(digit: UInt8) {
        bytes.append(UInt8(ascii: "0") + digit)
        last = .digit
        lastLetter = nil
    }

    /// `2½` is 2.5.
    mutating func append(fraction hundredths: String) {
        bytes += ((last == .digit ? "." : "0.") + hundredths).utf8
        last = .digit
        lastLetter = nil
    }

    /// The word, which begins anew.
    mutating func taken() -> String? {
        guard !bytes.isEmpty else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        bytes.removeAll(keepingCapacity: true)
        last = .none
        lastLetter = nil
        return text
    }
}
