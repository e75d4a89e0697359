extension JSONValue {
    /// The one line form: no spaces, members in their order.
    ///
    /// The same value gives the same bytes.
    package var line: String {
        var text = ""
        write(to: &text, indent: nil)
        return text
    }

    /// The form for files that people read: two spaces a level, a line break at the end.
    package var page: String {
        var text = ""
        write(to: &text, indent: 0)
        return text + "\n"
    }

    private func write(to text: inout String, indent: Int?) {
        switch self {
        case .object(let members):
            Self.write(members, "{", "}", to: &text, indent: indent) { member, inner, text in
                Self.writeQuoted(member.key, to: &text)
                text += indent == nil ? ":" : ": "
                member.value.write(to: &text, indent: inner)
            }
        case .array(let items):
            Self.write(items, "[", "]", to: &text, indent: indent) { item, inner, text in
                item.write(to: &text, indent: inner)
            }
        case .string(let string): Self.writeQuoted(string, to: &text)
        case .number(let number):
            precondition(number.isFinite, "JSON has no word for \(number)")
            text += Int(exactly: number).map(String.init) ?? String(number)
        case .boolean(let truth): text += truth ? "true" : "false"
        case .null: text += "null"
        }
    }

    private static func write<Item>(
        _ items: [Item], _ open: String, _ close: String, to text: inout String, indent: Int?,
        item: (Item, Int?, inout String) -> Void
    ) {
        text += open
        let inner = indent.map { $0 + 2 }
        for (index, value) in items.enumerated() {
            if index > 0 { text += "," }
            if let inner { text += "\n" + String(repeating: " ", count: inner) }
            item(value, inner, &text)
        }
        if let indent, !items.isEmpty { text += "\n" + String(repeating: " ", count: indent) }
        text += close
    }

    /// Escapes what RFC 8259 demands, and every other control and format character, so that a
    /// written line can be shown on any terminal.
    private static func writeQuoted(_ string: String, to text: inout String) {
        text += "\""
        defer { text += "\"" }
        if string.utf8.allSatisfy(isPlain) {
            text += string
            return
        }
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case " "..."~": text.unicodeScalars.append(scalar)
            default:
                if [.control, .format].contains(scalar.properties.generalCategory) {
                    for unit in String(scalar).utf16 { writeEscaped(unit, to: &text) }
                } else {
                    text.unicodeScalars.append(scalar)
                }
            }
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    private static func writeEscaped(_ unit: UInt16, to text: inout String) {
        let digits = String(unit, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
