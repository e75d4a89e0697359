import Testing

/// Whatever stands on a line, the answer is words.
struct StrangeInputTests {
    struct Line: CustomTestStringConvertible {
        let testDescription: String
        let bytes: [UInt8]

        init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

        init(_ name: String, _ bytes: [UInt8]) {
            testDescription = name
            self.bytes = bytes
        }
    }

    static let lines = [
        Line("NULs", "\0my \0back\0 hurts\0"),
        Line("NULs alone", "\0\0\0"),
        Line("broken UTF-8", [0xFF, 0xFE, 0xC3, 0x28, 0xE2, 0x82, 0xF0, 0x9F]),
        Line("an overlong slash and half a surrogate", [0xC0, 0xAF, 0xED, 0xA0, 0x80]),
        Line("emoji alone", "🤕🙂👍🏽👩‍👩‍👧‍👧🇬🇧"),
        Line("right-to-left text", "\u{202E}ظهري يؤلمني منذ أسبوع\u{202C}"),
        Line("a mountain of accents", "b" + String(repeating: "\u{0301}", count: 5000)),
        Line("colours", "\u{1B}[31mmy back hurts\u{1B}[0m"),
        Line("a command in colours", "/\u{1B}[31mdance\u{1B}[0m"),
        Line("a command with a control character of one code", "/\u{9B}31mdance\u{85}"),
        Line("a window title", "\u{1B}]0;gotcha\u{07} hello"),
        Line("a bell in a command", "/\u{07}\u{08}\u{7F}bell"),
        Line("carriage returns", "my back hurts\rnone\r"),
        Line("spaces of all kinds", " \t\u{0B}\u{0C}\u{A0}\u{2003}\u{200B}\u{FEFF}"),
        Line("nothing", ""),
    ]

    @Test(arguments: lines)
    func `a strange line is answered in plain words`(line: Line) throws {
        let welcome = try Program("chat").run("/quit\n")
        let outcome = try Program("chat").run(line.bytes + Array("\n/quit\n".utf8))
        #expect(outcome.end == .status(0))
        #expect(outcome.errors == "")
        #expect(outcome.words.count > welcome.words.count)
        #expect(outcome.words.contains("Goodbye."))
        #expect(String(validating: outcome.outputBytes, as: UTF8.self) != nil)
        #expect(controlCharacters(in: outcome) == [])
    }

    @Test(arguments: [(64 * 1024, false), (64 * 1024 + 1, true), (100 * 1024, true)])
    func `a line over the limit is refused whole, and what follows is heard`(
        length: Int, isRefused: Bool
    ) throws {
        let line = [UInt8](repeating: UInt8(ascii: "a"), count: length)
        let next = Array("\n/answers\n/quit\n".utf8)
        let outcome = try Program("chat").run(line + next)
        #expect(outcome.end == .status(0))
        #expect(outcome.words.contains("That was too long for me to read.") == isRefused)
        #expect(outcome.words.contains("You have not answered anything yet."))
        #expect(outcome.words.contains("Goodbye."))
    }

    @Test func `an emergency in a line over the limit still gets the number`() throws {
        let story = "numbness between my legs " + String(repeating: "and so on ", count: 10_000)
        let outcome = try Program("chat", "--country", "de").run(story + "\n")
        #expect(outcome.words.contains("If it is an emergency, call 112 now."))
    }

    @Test func `a last line without a line break is heard`() throws {
        let whole = try Program("chat").run("my back hurts\n")
        #expect(try Program("chat").run("my back hurts") == whole)
    }

    private func controlCharacters(in outcome: Outcome) -> [Unicode.Scalar] {
        outcome.output.unicodeScalars.filter {
            $0 != "\n" && $0.properties.generalCategory == .control
        }
    }
}
