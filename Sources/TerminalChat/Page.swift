import Conversation

/// The replies of one turn as lines for one window.
struct Page {
    let appearance: Appearance
    let labels: Labels
    let width: Int

    /// What is said about who speaks, where colours and rules are not to be.
    struct Labels {
        let bot: String
        let alarm: String
    }

    /// One line with the way it stands out.
    struct Line: Hashable {
        let text: String
        var role: Role = .text(.plain)

        enum Role: Hashable {
            case text(Layout.Line.Role)
            case whereabouts
            /// A line across the page.
            case rule
        }
    }

    /// - Parameter whereabouts: Where the last message stands, when it is a question with a place.
    func lines(of messages: [Message], whereabouts: String?) -> [Line] {
        var lines: [Line] = []
        for (index, message) in messages.enumerated() {
            let isLast = index == messages.count - 1
            var label = index == 0 && appearance.isLabelled ? labels.bot : nil
            if isLast, let whereabouts, message.lead == .question {
                let text = spelled([label, whereabouts].compactMap(\.self).joined(separator: " "))
                lines += Layout(width: width).text(text).split(separator: "\n").map {
                    Line(text: String($0), role: .whereabouts)
                }
                label = nil
            }
            lines += self.lines(of: message, label: label) + [Line(text: "")]
        }
        return lines
    }

    private func lines(of message: Message, label: String?) -> [Line] {
        let layout = Layout(width: width)
        guard message.lead == .alarm else {
            return layout.lines(message.spelled(spelled), label: label).map { Line($0) }
        }
        guard !appearance.isLabelled else {
            let label = [label, labels.alarm].compactMap(\.self).joined(separator: " ")
            return layout.lines(message.spelled(spelled), label: label).map { Line($0) }
        }
        let lines = layout.lines(message.spelled { spelled($0).shouted }).map { Line($0) }
        let isLead = { (line: Line) in line.role == .text(.lead(.alarm)) }
        let columns = min(max(width, LayoutLimits.narrowestText), LayoutLimits.widestText)
        let rule = Line(text: String(repeating: "=", count: columns), role: .rule)
        return [rule] + lines.prefix(while: isLead) + [rule] + lines.drop(while: isLead)
    }

    private func spelled(_ text: String) -> String { appearance.isASCII ? text.inASCII : text }
}

extension Page.Line {
    fileprivate init(_ line: Layout.Line) { self.init(text: line.text, role: .text(line.role)) }
}

extension String {
    /// With its first clause in capitals, so that nobody misses it where there are no colours.
    fileprivate var shouted: String {
        let end = firstIndex { ".,:;!\n".contains($0) } ?? endIndex
        return self[..<end].uppercased() + self[end...]
    }
}
