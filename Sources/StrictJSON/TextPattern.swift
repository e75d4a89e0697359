/// A kind of text that can be checked letter by letter; the regular expression says the same to editors.
package struct TextPattern: Hashable, Sendable {
    package let regularExpression: String
    package let hint: String
    private let rule: Rule

    private enum Rule: Hashable { case identifier, code, date, filled, any }

    /// `numb-saddle`: what findings, states, treatments and other content are called.
    package static let identifier = TextPattern(
        regularExpression: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        hint: "small letters, digits and single hyphens, like \"numb-saddle\"", rule: .identifier)
    /// `CES-01`, `S-NHSBACK`, `NEU-02a`: ids of the clinical reference's rows and sources.
    package static let code = TextPattern(
        regularExpression: "^[A-Z][A-Z0-9]*(-[A-Z0-9]+)+[a-z]?$",
        hint: "capitals and digits in groups, like \"CES-01\"", rule: .code)
    /// `2026-11-22`.
    package static let date = TextPattern(
        regularExpression: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", hint: "a date like \"2026-11-22\"",
        rule: .date)
    /// Any text that says something.
    package static let filled = TextPattern(
        regularExpression: "[^ \\t\\n\\r]", hint: "a text that is not empty", rule: .filled)

    /// Whatever somebody typed, even nothing.
    package static let any = TextPattern(regularExpression: "", hint: "a text", rule: .any)

    package func matches(_ text: String) -> Bool {
        switch rule {
        case .identifier: Self.isIdentifier(text)
        case .code: Self.isCode(text)
        case .date:
            text.utf8.count == 10
                && text.utf8.enumerated().allSatisfy { index, byte in
                    index == 4 || index == 7 ? byte == UInt8(ascii: "-") : Self.isDigit(byte)
                }
        case .filled: text.utf8.contains { !Self.isSpace($0) }
        case .any: true
        }
    }

    private static func isIdentifier(_ text: String) -> Bool {
        guard text.utf8.first.map(isSmall) == true else { return false }
        var last = UInt8(ascii: "-")
        for byte in text.utf8 {
            let isHyphen = byte == UInt8(ascii: "-")
            guard isHyphen ? last != byte : isSmall(byte) || isDigit(byte) else { return false }
            last = byte
        }
        return last != UInt8(ascii: "-")
    }

    private static func isCode(_ text: String) -> Bool {
        var body = Array(text.utf8)
        if let last = body.last, isSmall(last) { body.removeLast() }
        let groups = body.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return groups.count > 1 && body.first.map(isCapital) == true
            && groups.allSatisfy { group in
                !group.isEmpty && group.allSatisfy { isCapital($0) || isDigit($0) }
            }
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
        default: false
        }
    }
    private static func isSmall(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }
    private static func isCapital(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }
    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
