import Testing

struct TextMistakeTests {
    @Test(arguments: [[UInt8]("{}".utf8), [UInt8]("1".utf8), []])
    func `a byte order mark is refused, whatever follows`(rest: [UInt8]) {
        let error =
            "f:1:1: error: starts with a byte order mark; save it as plain UTF-8 [json/syntax]"
        #expect(parse([0xEF, 0xBB, 0xBF] + rest) == .refused(error))
    }

    @Test(
        arguments: [
            [0xFF], [0x80], [0xC3], [0xC0, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80],
            [0xF4, 0x90, 0x80, 0x80], [0xF0, 0x9F, 0x98],
        ] as [[UInt8]])
    func `bytes that are not UTF-8 are refused in a text and in a key`(wrong: [UInt8]) {
        let text: [UInt8] = [0x22] + wrong + [0x22]
        for bytes in [text, [0x7B] + text + Array(":1}".utf8)] {
            let outcome = parse(bytes)
            #expect(outcome.value == nil)
            #expect(outcome.issues.count == 1)
            #expect(
                outcome.issues.allSatisfy {
                    $0.hasSuffix(": error: this text is not UTF-8 [json/encoding]")
                })
        }
    }

    @Test func `bytes that are not UTF-8 are refused after the text that holds them`() {
        #expect(
            parse([0x5B, 0x22, 0x61, 0xFF, 0x22, 0x5D])
                == .refused("f:1:6: error: this text is not UTF-8 [json/encoding]"))
    }

    @Test func `bytes that are not UTF-8 are refused outside of texts`() {
        #expect(
            parse([0x5B, 0xFF, 0x5D])
                == .refused("f:1:2: error: no JSON value starts like this [json/syntax]"))
    }

    @Test(arguments: [
        (#""\uD800""#, "f:1:8: error: half a surrogate pair [json/syntax]"),
        (#""\uDC00""#, "f:1:8: error: half a surrogate pair [json/syntax]"),
        (#""\uDFFF\uD800""#, "f:1:8: error: half a surrogate pair [json/syntax]"),
        (#""\uD83Dx""#, "f:1:8: error: half a surrogate pair [json/syntax]"),
        (#""\uD83D\n""#, "f:1:9: error: half a surrogate pair [json/syntax]"),
        (#""\uD83D\u0041""#, "f:1:14: error: half a surrogate pair [json/syntax]"),
        (#""\uD83D\uD83D""#, "f:1:14: error: half a surrogate pair [json/syntax]"),
    ])
    func `a surrogate without its partner is refused`(text: String, error: String) {
        #expect(parse(text) == .refused(error))
    }

    @Test(arguments: 0..<0x20 as Range<UInt8>)
    func `a bare control character in a text is refused`(control: UInt8) {
        #expect(
            parse([0x22, 0x61, control, 0x22])
                == .refused(
                    "f:1:3: error: control characters in a text must be written as \\u [json/syntax]"
                ))
    }

    @Test(arguments: [
        (#""\x41""#, "f:1:3: error: no escape is written like this [json/syntax]"),
        (#""\N""#, "f:1:3: error: no escape is written like this [json/syntax]"),
        (#""\'""#, "f:1:3: error: no escape is written like this [json/syntax]"),
        (#""\U0041""#, "f:1:3: error: no escape is written like this [json/syntax]"),
        (#""\u004g""#, "f:1:4: error: four hexadecimal digits must follow \\u [json/syntax]"),
        (#""\u+041""#, "f:1:4: error: four hexadecimal digits must follow \\u [json/syntax]"),
        (#""\u 041""#, "f:1:4: error: four hexadecimal digits must follow \\u [json/syntax]"),
        (#""\u41" ""#, "f:1:4: error: four hexadecimal digits must follow \\u [json/syntax]"),
    ])
    func `an escape that JSON does not know is refused`(text: String, error: String) {
        #expect(parse(text) == .refused(error))
    }
}
