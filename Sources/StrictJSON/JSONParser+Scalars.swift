extension JSONParser {
    mutating func number() throws(SyntaxFailure) -> Double {
        let start = position
        _ = take("-")
        if !take("0") {
            guard digits() else { throw failure("a digit must follow the minus sign") }
        }
        if take("."), !digits() { throw failure("a digit must follow the decimal point") }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            guard digits() else { throw failure("a digit must stand in the exponent") }
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        guard let number = Double(text), number.isFinite else {
            throw failure("the number \(text) is out of range")
        }
        return number
    }

    private mutating func digits() -> Bool {
        let start = position
        while let byte, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
        return position > start
    }

    mutating func string() throws(SyntaxFailure) -> String {
        position += 1
        var content: [UInt8] = []
        var isASCII = true
        while true {
            let start = position
            if skipPlainText() { isASCII = false }
            switch byte {
            case UInt8(ascii: "\""):
                let end = position
                position += 1
                // There is nothing to validate in ASCII, as nearly all texts are.
                if isASCII { return ascii(start..<end) }
                content += bytes[start..<end]
                guard let valid = String(validating: content, as: UTF8.self) else {
                    throw failure("this text is not UTF-8", id: "json/encoding")
                }
                return valid
            case UInt8(ascii: "\\"):
                content += bytes[start..<position]
                position += 1
                content += try escaped().utf8
                isASCII = false
            case nil: throw failure("ends in the middle of a text")
            default: throw failure("control characters in a text must be written as \\u")
            }
        }
    }

    /// Moves on to the next quote, backslash or control character, or to the end.
    ///
    /// - Returns: whether anything but ASCII stands before it.
    private mutating func skipPlainText() -> Bool {
        let (end, upper, continuing) = bytes.withUnsafeBufferPointer { bytes in
            var end = position
            var upper: UInt8 = 0
            var continuing = 0
            while end < bytes.count {
                let byte = bytes[end]
                if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
                upper |= byte
                if byte & 0b1100_0000 == 0b1000_0000 { continuing += 1 }
                end += 1
            }
            return (end, upper, continuing)
        }
        position = end
        continuationBytes += continuing
        return upper >= 0x80
    }

    private func ascii(_ range: Range<Int>) -> String {
        bytes.withUnsafeBufferPointer {
            String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self)
        }
    }

    private mutating func escaped() throws(SyntaxFailure) -> Unicode.Scalar {
        guard let byte else { throw failure("ends in the middle of a text") }
        if let scalar = Self.simple(byte) {
            position += 1
            return scalar
        }
        guard byte == UInt8(ascii: "u") else { throw failure("no escape is written like this") }
        position += 1
        let unit = try codeUnit()
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard unit < 0xDC00, take("\\"), take("u") else { throw failure("half a surrogate pair") }
        let low = try codeUnit()
        guard (0xDC00...0xDFFF).contains(low),
            let scalar = Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
        else { throw failure("half a surrogate pair") }
        return scalar
    }

    /// What one letter after a backslash stands for.
    private static func simple(_ letter: UInt8) -> Unicode.Scalar? {
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): Unicode.Scalar(letter)
        case UInt8(ascii: "b"): "\u{8}"
        case UInt8(ascii: "f"): "\u{C}"
        case UInt8(ascii: "n"): "\n"
        case UInt8(ascii: "r"): "\r"
        case UInt8(ascii: "t"): "\t"
        default: nil
        }
    }

    private mutating func codeUnit() throws(SyntaxFailure) -> UInt32 {
        guard position + 4 <= bytes.count else { throw failure("ends in the middle of a text") }
        let digits = bytes[position..<position + 4]
        guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw failure("four hexadecimal digits must follow \\u") }
        position += 4
        return unit
    }
}
