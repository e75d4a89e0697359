/// Breaks messages into lines that fit a width, choices numbered.
package struct Layout: Sendable {
    private let width: Int

    package init(width: Int) {
        self.width = min(max(width, LayoutLimits.narrowestText), LayoutLimits.widestText)
    }

    package func text(_ message: Message) -> String {
        let body = text(message.text)
        let digits = String(message.numbered.count).count
        let choices = message.numbered.enumerated().flatMap { index, choice in
            let number = String(index + 1)
            let pad = String(repeating: " ", count: digits - number.count)
            return wrapped("  \(pad)\(number)  \(choice.text)")
        }
        return ([body] + choices).joined(separator: "\n")
    }

    package func text(_ paragraphs: String) -> String {
        paragraphs.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .flatMap { wrapped(String(Substring($0))) }.joined(separator: "\n")
    }

    /// The lines of one paragraph; what follows the first hangs below its text.
    private func wrapped(_ paragraph: String) -> [String] {
        // No text has more characters than bytes.
        if paragraph.utf8.count <= width { return [paragraph] }
        let isASCII = paragraph.utf8.allSatisfy { $0 < 0x80 }
        let indent = hangingIndent(paragraph)
        let space = UInt8(ascii: " ")
        var lines: [String] = []
        var line = String(repeating: " ", count: paragraph.utf8.prefix { $0 == space }.count)
        var length = line.utf8.count
        var isEmpty = true
        for bytes in paragraph.utf8.split(separator: space, omittingEmptySubsequences: false)
            .drop(while: \.isEmpty)
        {
            let word = Substring(bytes)
            let wordLength = isASCII ? bytes.count : word.count
            if !isEmpty, length + 1 + wordLength > width {
                lines.append(line)
                line = String(repeating: " ", count: indent)
                length = indent
                isEmpty = true
            }
            if !isEmpty { line += " " }
            line += word
            length += wordLength + (isEmpty ? 0 : 1)
            isEmpty = false
        }
        return lines + [line]
    }

    /// Where the text begins after a bullet, a number or spaces.
    private func hangingIndent(_ paragraph: String) -> Int {
        let space = UInt8(ascii: " ")
        let spaces = paragraph.utf8.prefix { $0 == space }.count
        let rest = paragraph.utf8.dropFirst(spaces)
        if rest.starts(with: "- ".utf8) { return spaces + 2 }
        let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
        if digits > 0, rest.dropFirst(digits).starts(with: "  ".utf8) { return spaces + digits + 2 }
        return spaces
    }
}
