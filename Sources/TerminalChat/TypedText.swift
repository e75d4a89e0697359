/// Reads and cleans what was typed or pasted, before it is understood, shown or written down.
struct TypedText {
    /// Bytes as text: UTF-8, or Latin-1 where nothing but ASCII would be left of them, as terminals and
    /// files without UTF-8 have it.
    static func decoded(_ bytes: some Collection<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        let others = text.unicodeScalars.lazy.filter { !$0.isASCII }
        guard !others.isEmpty, others.allSatisfy({ $0 == "\u{FFFD}" }),
            String(validating: bytes, as: UTF8.self) == nil
        else { return text }
        return String(String.UnicodeScalarView(bytes.map(latin)))
    }

    /// The apostrophes of Windows too: "can't" must keep what it says.
    private static func latin(_ byte: UInt8) -> Unicode.Scalar {
        (0x91...0x92).contains(byte) ? "\u{2019}" : Unicode.Scalar(byte)
    }

    /// One line without control characters: escape sequences go, line breaks and tabs become spaces.
    static func cleaned(_ line: String) -> String {
        if line.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 < 0x80 }) { return line }
        var text = String.UnicodeScalarView()
        var rest = line.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            if scalar == escape {
                rest = afterSequence(rest)
            } else if scalar.properties.generalCategory == .control {
                text.append(" ")
            } else {
                text.append(scalar)
            }
        }
        return String(text)
    }

    /// What follows an escape sequence: a colour, a cursor movement, the title of a window.
    private static func afterSequence(
        _ text: Substring.UnicodeScalarView
    ) -> Substring.UnicodeScalarView {
        switch text.first {
        case "[":
            let end = text.dropFirst().drop { (0x20...0x3F).contains($0.value) }
            return end.first.map { (0x40...0x7E).contains($0.value) } == true
                ? end.dropFirst() : end
        case "]":
            let end = text.drop { $0 != bell && $0 != escape && $0 != "\n" }
            // ESC \ ends a title too.
            return end.first == escape ? end.dropFirst(2) : end.dropFirst()
        default: return text
        }
    }
}

private let escape: Unicode.Scalar = "\u{1B}"
private let bell: Unicode.Scalar = "\u{7}"
