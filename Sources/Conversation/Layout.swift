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
        paragraphs.split(separator: "\n", omittingEmptySubsequences: false)
            .flatMap { wrapped(String($0)) }.joined(separator: "\n")
    }

    /// The lines of one paragraph; what follows the first hangs below its text.
    private func wrapped(_ paragraph: String) -> [String] {
        let indent = hangingIndent(paragraph)
        var lines: [String] = []
        var line = String(paragraph.prefix { $0 == " " })
        var isEmpty = true
        for word in paragraph.split(separator: " ", omittingEmptySubsequences: false)
            .drop(while: \.isEmpty)
        {
            if !isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = String(repeating: " ", count: indent)
                isEmpty = true
            }
            line += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        return lines + [line]
    }

    /// Where the text begins after a bullet, a number or spaces.
    private func hangingIndent(_ paragraph: String) -> Int {
        let spaces = paragraph.prefix { $0 == " " }.count
        let rest = paragraph.dropFirst(spaces)
        if rest.hasPrefix("- ") { return spaces + 2 }
        let digits = rest.prefix { $0.isNumber }.count
        if digits > 0, rest.dropFirst(digits).hasPrefix("  ") { return spaces + digits + 2 }
        return spaces
    }
}
