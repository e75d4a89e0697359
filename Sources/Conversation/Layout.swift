/// Breaks messages into lines that fit a width, choices numbered.
package struct Layout: Sendable {
    private let width: Int

    package init(width: Int) {
        self.width = min(max(width, LayoutLimits.narrowestText), LayoutLimits.widestText)
    }

    /// One line, and what it is, for those who can make it stand out.
    package struct Line: Hashable, Sendable {
        package let text: String
        package let role: Role

        package enum Role: Hashable, Sendable {
            case plain
            case lead(Message.Lead)
            /// A choice, with its number in front.
            case choice
        }
    }

    package func text(_ message: Message) -> String {
        lines(message).map(\.text).joined(separator: "\n")
    }

    package func text(_ paragraphs: String) -> String {
        wrapped(paragraphs: paragraphs).joined(separator: "\n")
    }

    /// - Parameter label: Goes before the text.
    package func lines(_ message: Message, label: String? = nil) -> [Line] {
        let text = (label.map { $0 + " " } ?? "") + message.text
        let end = text.utf8.firstIndex(of: UInt8(ascii: "\n")) ?? text.endIndex
        let lead = wrapped(String(text[..<end])).map { line in
            Line(text: line, role: message.lead.map { .lead($0) } ?? .plain)
        }
        let rest = text[end...].dropFirst()
        let body = end == text.endIndex ? [] : wrapped(paragraphs: String(rest))
        let digits = String(message.listed.count).count
        let choices = message.listed.enumerated().flatMap { index, choice in
            let number = String(index + 1)
            let pad = String(repeating: " ", count: digits - number.count)
            let lines = wrapped("  \(pad)\(number)  \(choice.text)")
            return lines.enumerated().map { Line(text: $1, role: $0 == 0 ? .choice : .plain) }
        }
        return lead + body.map { Line(text: $0, role: .plain) } + choices
    }

    private func wrapped(paragraphs: String) -> [String] {
        paragraphs.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .flatMap { wrapped(String(Substring($0))) }
    }

    /// The lines of one paragraph; what follows the first hangs below its text.
    private func wrapped(_ paragraph: String) -> [String] {
        if paragraph.columns <= width { return [paragraph] }
        let indent = hangingIndent(paragraph)
        let space = UInt8(ascii: " ")
        var lines: [String] = []
        var line = String(repeating: " ", count: paragraph.utf8.prefix { $0 == space }.count)
        var length = line.utf8.count
        var isEmpty = true
        for bytes in paragraph.utf8.split(separator: space, omittingEmptySubsequences: false)
            .drop(while: \.isEmpty)
        {
            for (index, word) in Substring(bytes).breakable.enumerated() {
                let gap = isEmpty || index > 0 ? "" : " "
                let columns = word.columns
                if !isEmpty, length + gap.utf8.count + columns > width {
                    lines.append(line)
                    line = String(repeating: " ", count: indent) + word
                    length = indent + columns
                } else {
                    line += gap + word
                    length += gap.utf8.count + columns
                }
                isEmpty = false
            }
        }
        return lines + [line]
    }

    /// Where the text begins after a bullet, a command, a number or spaces.
    private func hangingIndent(_ paragraph: String) -> Int {
        let space = UInt8(ascii: " ")
        let spaces = paragraph.utf8.prefix { $0 == space }.count
        let rest = paragraph.utf8.dropFirst(spaces)
        if rest.starts(with: "- ".utf8) { return spaces + 2 }
        // "/help     what it does": the gap of a table.
        let isTabular = rest.first == UInt8(ascii: "/") || rest.first.map(isDigit) == true
        let word = rest.prefix { $0 != space }.count
        let gap = rest.dropFirst(word).prefix { $0 == space }.count
        return isTabular && gap > 1 ? spaces + word + gap : spaces
    }
}

private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

extension Substring {
    /// A word in the pieces between which a line can be broken: one, but for scripts without spaces.
    fileprivate var breakable: [Substring] {
        if utf8.allSatisfy({ $0 < 0x80 }) { return [self] }
        var pieces: [Substring] = []
        var start = startIndex
        for index in indices.dropFirst() where self[index].isWideLetter {
            pieces.append(self[start..<index])
            start = index
        }
        return pieces + [self[start...]]
    }
}
