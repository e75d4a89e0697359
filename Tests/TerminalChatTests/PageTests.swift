import Conversation
import ShippedContent
import Testing

@testable import TerminalChat

/// A turn as lines for one window.
@Suite struct PageTests {
    private func lines(
        after typed: String, isPlain: Bool = false, locale: String = "C.UTF-8"
    ) -> [Page.Line] {
        var talk = Talk(shippedSetting)
        _ = talk.begin()
        let appearance = Appearance(isTerminal: true, isPlain: isPlain) {
            ["TERM": "xterm", "LANG": locale][$0]
        }
        let page = Page(
            appearance: appearance, labels: .init(bot: "Backchat:", alarm: "Emergency:"), width: 40)
        let messages = talk.say(typed)
        return page.lines(of: messages, whereabouts: talk.whereabouts)
    }

    @Test func `an emergency stands between two lines and begins in capitals`() {
        let page = lines(after: "numb when I wipe")
        let rule = Page.Line(text: String(repeating: "=", count: 40), role: .rule)
        #expect(page.first == rule)
        #expect(page.filter { $0 == rule }.count == 2)
        #expect(page[1].text.hasPrefix("GO TO A HOSPITAL EMERGENCY DEPARTMENT"))
        #expect(page[1].role == .text(.lead(.alarm)))
    }

    @Test func `for a screen reader an emergency is said to be one, without capitals or rules`() {
        let page = lines(after: "numb when I wipe", isPlain: true)
        #expect(page[0].text == "Backchat: Emergency: Go to a hospital")
        #expect(!page.contains { $0.role == .rule })
    }

    @Test func `a question tells where it stands`() {
        let page = lines(after: "my lower back hurts")
        let index = page.firstIndex { $0.role == .whereabouts }
        #expect(index.map { page[$0].text } == "Danger signs, 1 of 2")
        #expect(index.map { page[$0 + 1].role } == .text(.lead(.question)))
    }

    @Test func `an old terminal gets ASCII`() {
        let page = lines(after: "numb when I wipe", locale: "C")
        #expect(page.contains { $0.text.hasPrefix("Tell them: \"I have new") })
        #expect(page.allSatisfy { $0.text.utf8.allSatisfy { $0 < 0x80 } })
    }

    @Test(arguments: [
        (Page.Line(text: "plain"), "plain"),
        (Page.Line(text: "one?", role: .text(.lead(.question))), "\u{1B}[1mone?\u{1B}[0m"),
        (Page.Line(text: "go", role: .text(.lead(.alarm))), "\u{1B}[1;31mgo\u{1B}[0m"),
        (Page.Line(text: "  1  numb", role: .text(.choice)), "\u{1B}[1m  1  \u{1B}[0mnumb"),
        (Page.Line(text: "e\u{1B}[31mvil", role: .text(.plain)), "e[31mvil"),
        (Page.Line(text: "", role: .text(.lead(.question))), ""),
    ])
    func `colour only repeats what is said`(line: Page.Line, painted: String) {
        #expect(Paint(hasColour: true).painted(line) == painted)
        #expect(!Paint(hasColour: false).painted(line).contains("\u{1B}"))
    }
}
