extension JSONValue {
    /// The one line form: no spaces, members in their order.
    ///
    /// The same value gives the same bytes.
    package var line: String { String(decoding: bytes, as: UTF8.self) }

    /// The same in UTF-8.
    package var bytes: [UInt8] {
        var text: [UInt8] = []
        write(to: &text)
        return text
    }

    /// Appends the one line form.
    package func write(to text: inout [UInt8]) { write(to: &text, indent: nil) }

    /// The form for files that people read: two spaces a level, a line break at the end.
    package var page: String {
        var text: [UInt8] = []
        write(to: &text, indent: 0)
        return String(decoding: text, as: UTF8.self) + "\n"
    }

    private func write(to text: inout [UInt8], indent: Int?) {
        switch self {
        case .object(let members):
            Self.write(members, "{", "}", to: &text, indent: indent) { member, inner, text in
                Self.writeQuoted(member.key, to: &text)
                text += indent == nil ? ":".utf8 : ": ".utf8
                member.value.write(to: &text, indent: inner)
            }
        case .array(let items):
            Self.write(items, "[", "]", to: &text, indent: indent) { item, inner, text in
                item.write(to: &text, indent: inner)
            }
        case .string(let string): Self.writeQuoted(string, to: &text)
        case .number(let number):
            precondition(number.isFinite, "JSON has no word for \(number)")
            text += (Int(exactly: number).map(String.init) ?? String(number)).utf8
        case .boolean(let truth): text += truth ? "true".utf8 : "false".utf8
        case .null: text += "null".utf8
        }
    }

    private static func write<Item>(
        _ items: [Item], _ open: Unicode.Scalar, _ close: Unicode.Scalar, to text: inout [UInt8],
        indent: Int?, item: (Item, Int?, inout [UInt8]) -> Void
    ) {
        text.append(UInt8(ascii: open))
        let inner = indent.map { $0 + 2 }
        for (index, value) in items.enumerated() {
            if index > 0 { text.append(UInt8(ascii: ",")) }
            if let inner { breakLine(inner, &text) }
            item(value, inner, &text)
        }
        if let indent, !items.isEmpty { breakLine(indent, &text) }
        text.append(UInt8(ascii: close))
    }

    private static func breakLine(_ indent: Int, _ text: inout [UInt8]) {
        text.append(UInt8(ascii: "\n"))
        text += repeatElement(UInt8(ascii: " "), count: indent)
    }

    /// Escapes what RFC 8259 demands, and every other control and format character, so that a
    /// written line can be shown on any terminal.
    private static func writeQuoted(_ string: String, to text: inout [UInt8]) {
        text.append(UInt8(ascii: "\""))
        defer { text.append(UInt8(ascii: "\"")) }
        let start = text.count
        text += string.utf8
        if text[start...].allSatisfy(isPlain) { return }
        text.removeSubrange(start...)
        for scalar in string.unicodeScalars { writeEscaped(scalar, to: &text) }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    private static func writeEscaped(_ scalar: Unicode.Scalar, to text: inout [UInt8]) {
        switch scalar {
        case "\"": text += "\\\"".utf8
        case "\\": text += "\\\\".utf8
        case "\n": text += "\\n".utf8
        case "\r": text += "\\r".utf8
        case "\t": text += "\\t".utf8
        case " "..."~": text.append(UInt8(truncatingIfNeeded: scalar.value))
        default:
            guard [.control, .format].contains(scalar.properties.generalCategory) else {
                text += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
                return
            }
            for unit in String(scalar).utf16 {
                let digits = String(unit, radix: 16)
                text += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
            }
        }
    }
}
