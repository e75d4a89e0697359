import Conversation

/// Breaks messages into lines that fit a width, choices numbered.
struct Layout {
    let width: Int

    init(width: Int) {
        self.width = min(max(width, TerminalLimits.narrowestText), TerminalLimits.widestText)
    }

    func text(_ message: Message) -> String {
        let body = message.text.split(separator: "\n", omittingEmptySubsequences: false)
            .flatMap { wrapped(String($0)) }
        let digits = String(message.choices.count).count
        let choices = message.choices.enumerated().flatMap { index, choice in
            let number = String(index + 1)
            let pad = String(repeating: " ", count: digits - number.count)
            return wrapped("  \(pad)\(number)  \(choice)")
        }
        return (body + choices).joined(separator: "\n")
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
