import StrictJSON
import Testing

struct ReadingValuesTests {
    @Test(arguments: [
        ("null", JSONValue.null), ("true", true), ("false", false), ("0", 0), ("-7", -7),
        ("[]", .array([])), ("{}", .object([])), ("\"\"", ""), ("\"back pain\"", "back pain"),
        ("[1,[true],null]", .array([1, .array([true]), .null])),
        ("{\"b\":1,\"a\":{\"b\":2}}", .members(["b": 1, "a": .members(["b": 2])])),
        (" \t\r\n[ 1 ,\n2 ]\r\n", .array([1, 2])),
        ("{ \"a\" : 1 , \"b\" : 2 }", .members(["a": 1, "b": 2])),
    ])
    func `every kind of value is read, and space between its parts says nothing`(
        text: String, value: JSONValue
    ) {
        #expect(parse(text) == .fits(value))
    }

    @Test(arguments: [
        ("0.5", 0.5), ("-0.25", -0.25), ("1e3", 1000), ("1E+2", 100), ("25e-1", 2.5),
        ("-0", 0), ("1e-400", 0), ("0e9", 0), ("1.7976931348623157e308", 1.7976931348623157e308),
        ("9007199254740993", 9_007_199_254_740_992),
    ])
    func `a number is read as the nearest double`(text: String, number: Double) {
        #expect(parse(text) == .fits(.number(number)))
    }

    @Test(arguments: [
        (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u00e9\u00C9""#, "éÉ"),
        (#""\u0000""#, "\0"), (#""\uD83D\uDE00""#, "😀"), (#""\ud800\udc00""#, "\u{10000}"),
        (#""\uDBFF\uDFFF""#, "\u{10FFFF}"), (#""\uFFFF""#, "\u{FFFF}"), ("\"\u{7F}\"", "\u{7F}"),
        ("\"é中😀\"", "é中😀"),
    ])
    func `an escape stands for its character`(text: String, content: String) {
        #expect(parse(text) == .fits(.string(content)))
    }

    @Test func `letters are kept as they are spelled, not composed or decomposed`() {
        guard case .string(let text) = parse("\"e\u{301}\"").value else {
            Testing.Issue.record("no text was read")
            return
        }
        #expect(Array(text.unicodeScalars) == ["e", "\u{301}"])
    }
}
