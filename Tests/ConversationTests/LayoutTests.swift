import DialogEngine
import ShippedContent
import Testing

@testable import Conversation

/// Lines that fit.
@Suite struct LayoutTests {
    @Test(arguments: [
        (20, "one two three four five six", ["one two three four", "five six"]),
        (20, "exactly twenty wide.", ["exactly twenty wide."]),
        (20, "exactly twenty-one ab", ["exactly twenty-one", "ab"]),
        (20, "- a point that is hanging", ["- a point that is", "  hanging"]),
        (20, "  12  a choice that hangs", ["  12  a choice that", "      hangs"]),
        (24, "  /why      what I do and why", ["  /why      what I do", "            and why"]),
        (
            20, "see https://example.org/a/very/long/path now",
            ["see", "https://example.org/a/very/long/path", "now"]
        ),
        (20, "Ärztlicher Bereitschaftsdienst", ["Ärztlicher", "Bereitschaftsdienst"]),
        (20, "背中が三週間前から痛いです。熱はありません", ["背中が三週間前から痛", "いです。熱はありませ", "ん"]),
        (20, "it hurts 🤕🤕🤕 and 👩‍👩‍👧‍👧 worry", ["it hurts 🤕🤕🤕 and", "👩‍👩‍👧‍👧 worry"]),
        (20, "first\n\nsecond", ["first", "", "second"]),
        (5, "a window of five columns", ["a window of five", "columns"]),
    ])
    func `a text is broken where it fits`(width: Int, text: String, lines: [String]) {
        #expect(Layout(width: width).text(text) == lines.joined(separator: "\n"))
    }

    @Test(arguments: [(LayoutLimits.widestText - 1, 79), (80, 80), (81, 80), (400, 80), (1, 20)])
    func `lines are no wider than is comfortable and no narrower than can be read`(
        window: Int, columns: Int
    ) {
        let lines = Layout(width: window).text(String(repeating: "a ", count: 300))
            .split(separator: "\n")
        #expect(lines.map(\.count).max().map { [columns - 1, columns].contains($0) } == true)
    }

    @Test(arguments: [40, 80])
    func `whatever the bot says fits, but for words that are longer`(width: Int) throws {
        let layout = Layout(width: width)
        var talk = Talk(shippedSetting)
        var messages = talk.begin()
        for line in ["/help", "my back hurts", "/explain massage", "more", "/sources", "/summary"] {
            messages += talk.say(line)
        }
        for line in messages.flatMap({ layout.lines($0) }) {
            let hasGap = !line.text.words.dropFirst(line.text.hasPrefix("- ") ? 2 : 1).isEmpty
            #expect(line.text.columns <= width || !hasGap, "\(line.text)")
        }
    }

    @Test func `the first paragraph leads, and choices are numbered`() {
        let message = Message(
            id: "ask x", text: "Which one?\nA hint.",
            choices: ["left", "right"].map { WordedChoice(choice: .value($0), text: $0) },
            lead: .question)
        #expect(
            Layout(width: 40).lines(message, label: "Backchat:") == [
                .init(text: "Backchat: Which one?", role: .lead(.question)),
                .init(text: "A hint.", role: .plain),
                .init(text: "  1  left", role: .choice), .init(text: "  2  right", role: .choice),
            ])
    }

    @Test func `a list that was shown is not shown again, and its numbers hold`() {
        let message = Message(
            id: "re-ask x", text: "Any?",
            choices: ["left", "right"].map { WordedChoice(choice: .value($0), text: $0) },
            isListed: false)
        #expect(Layout(width: 40).text(message) == "Any?")
        #expect(message.numbered.count == 2)
    }
}
