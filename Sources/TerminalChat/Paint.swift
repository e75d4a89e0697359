import Conversation

/// The escape sequences that make a line stand out.
///
/// They only repeat what words and layout say already.
struct Paint {
    let hasColour: Bool

    /// The line as it is sent to the terminal; control characters, which content has no use for, are
    /// left out.
    func painted(_ line: Page.Line) -> String {
        let plain = String(
            String.UnicodeScalarView(
                line.text.unicodeScalars.filter { $0.properties.generalCategory != .control }))
        guard hasColour, !plain.isEmpty else { return plain }
        switch line.role {
        case .text(.plain): return plain
        case .text(.lead(.question)), .text(.lead(.advice)): return bold(plain[...])
        case .text(.lead(.alarm)), .rule: return "\u{1B}[1;31m\(plain)\u{1B}[0m"
        case .whereabouts: return "\u{1B}[36m\(plain)\u{1B}[0m"
        case .text(.choice):
            let number = plain.prefix { $0 == " " || $0.isNumber }
            return bold(number) + plain.dropFirst(number.count)
        }
    }

    private func bold(_ text: Substring) -> String { "\u{1B}[1m\(text)\u{1B}[0m" }
}
