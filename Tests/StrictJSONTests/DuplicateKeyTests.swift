import StrictJSON
import Testing

struct DuplicateKeyTests {
    @Test(arguments: [
        (#"{"a":1,"a":2}"#, 8), (#"{"a":2,"a":1}"#, 8), (#"{"a":1,"a":1}"#, 8),
        (#"{"a":1,"b":2,"a":3}"#, 14), (#"{"a":{},"\u0061":2}"#, 9),
        (#"[{"a":1},{"a":1,"a":1}]"#, 17),
    ])
    func `a second key of one name is refused, whichever comes first`(text: String, column: Int) {
        #expect(parse(text) == .refused(second("a", "1:\(column)")))
    }

    @Test func `two spellings of one accented letter are one name`() {
        #expect(parse("{\"\u{E9}\":1,\"e\u{301}\":2}") == .refused(second("\u{E9}", "1:8")))
    }

    @Test func `keys that differ in case, or stand in different objects, are different`() {
        #expect(
            parse(#"{"a":{"a":1},"A":{"a":2}}"#)
                == .fits(.members(["a": .members(["a": 1]), "A": .members(["a": 2])])))
    }

    @Test func `every second key is told, on its own line`() {
        #expect(
            parse("{\"a\":1,\n \"a\":2,\n \"b\":{\"c\":1,\"c\":2},\n \"a\":3}")
                == .refused(second("a", "2:2"), second("c", "3:13"), second("a", "4:2")))
    }

    @Test func `a second key is told even when the text breaks off later`() {
        #expect(
            parse(#"{"a":1,"a":2"#)
                == .refused(
                    second("a", "1:8"),
                    "f:1:13: error: a comma or a closing brace must stand here [json/syntax]"))
    }

    private func second(_ key: String, _ place: String) -> String {
        "f:\(place): error: \"\(key)\" stands in this object already; "
            + "one of the two would be lost [json/duplicate-key]"
    }
}
