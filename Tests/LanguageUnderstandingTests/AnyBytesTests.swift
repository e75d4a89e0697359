import ClinicalKnowledge
import Conversation
import LanguageUnderstanding
import ShippedContent
import Testing

/// Whatever comes in is interpreted, and what is cleaned away says nothing.
@Suite struct AnyBytesTests {
    private let lexicon = shippedLexicon

    private static let expectations: [LanguageUnderstanding.Expectation] = [
        .open, .yesNo("fever"), .choice("site", ["neck", "lower-back"]),
        .value("age", .number(from: 0, to: 120, unit: "years")), .value("duration", .duration),
        .value("pain-score", .scale), .checklist(["numb-saddle", "leaking"]), .menu([.plan]),
    ]

    @Test(arguments: [
        "\u{0}\u{1}\u{2}", "\u{1B}[31mred\u{1B}[0m", "🙂🙂🙂", "مرحبا ظهري يؤلمني", "\u{FFFD}\u{FFFD}",
        "\u{202E}evil\u{202C}", "e\u{301}\u{301}\u{301}", "\u{200D}\u{200D}", "....,,,,;;;;",
        "////",
        "''''", "{{{}}}", String(repeating: "a", count: 50_000),
        String(repeating: "no ", count: 10_000), String(repeating: "1 ", count: 10_000),
    ])
    func `strange text means nothing dangerous`(text: String) {
        for expectation in Self.expectations {
            let heard = lexicon.interpret(text, expecting: expectation)
            #expect(heard.observations == [])
            if case .value = heard.answer, !text.hasPrefix("1") { Issue.record("\(expectation)") }
        }
    }

    @Test(arguments: [
        "i can\u{2019}t pee", "I CAN'T PEE", "i can't\u{200B} pee", "i\u{A0}can't pee",
        "i can't pee\u{7}", "\u{1B}[1mi can't pee", "i cant pee!!!", "i can't pee 😭",
    ])
    func `decoration hides no sign`(text: String) {
        let heard = lexicon.interpret(text, expecting: .open).observations
        #expect(heard.map(\.finding) == ["cannot-pee"])
        #expect(heard.map(\.status) == [.present])
    }
}
