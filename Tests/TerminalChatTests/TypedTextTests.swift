import Testing

@testable import TerminalChat

/// What is pasted is one utterance without control characters.
@Suite struct TypedTextTests {
    @Test(
        arguments: [
            (Array("Rücken 🤕".utf8), "Rücken 🤕"), ([], ""), ([0x72, 0xFC, 0x63], "rüc"),
            ([0x63, 0x61, 0x6E, 0x92, 0x74], "can’t"),
            // What is cut off does not spoil the rest.
            (Array("Rücken".utf8) + [0xC3], "Rücken\u{FFFD}"), (Array("\u{FFFD}".utf8), "\u{FFFD}"),
        ] as [([UInt8], String)])
    func `bytes are UTF-8, and Latin-1 where they cannot be`(bytes: [UInt8], text: String) {
        #expect(TypedText.decoded(bytes) == text)
    }

    @Test(arguments: [
        ("my back hurts", "my back hurts"), ("two\nlines", "two lines"), ("a\r\nb", "a  b"),
        ("\u{1B}[31mred\u{1B}[0m", "red"), ("\u{1B}[1;2Hmoved", "moved"),
        ("\u{1B}]0;title\u{7}hello", "hello"), ("\u{1B}]0;title\u{1B}\\hello", "hello"),
        ("\u{1B}]never ended", ""), ("a tab\there", "a tab here"), ("\u{1B}", ""), ("\u{1B}[", ""),
        ("bell\u{7}", "bell "), ("c1 \u{9B}31m", "c1  31m"), ("nul\0", "nul "),
        ("del\u{7F}", "del "), ("Rücken 🤕", "Rücken 🤕"), ("\u{1B}[31\u{E9}", "é"), ("", ""),
    ])
    func `a line is cleaned`(typed: String, clean: String) {
        #expect(TypedText.cleaned(typed) == clean)
    }
}
