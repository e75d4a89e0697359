import Testing

@testable import StrictJSON

struct LocationTests {
    @Test func `every value and every key knows where it was written`() {
        var issues: [StrictJSON.Issue] = []
        let node = parseJSON(
            Array("{\n  \"é\": [true,\n\t\"x\"], \"b\": null}".utf8), file: "f", issues: &issues)
        let expected = JSONNode(
            location: at(1, 1),
            kind: .object([
                .init(
                    key: "é", location: at(2, 3),
                    value: JSONNode(
                        location: at(2, 8),
                        kind: .array([
                            JSONNode(location: at(2, 9), kind: .boolean(true)),
                            JSONNode(location: at(3, 2), kind: .string("x")),
                        ]))),
                .init(
                    key: "b", location: at(3, 8),
                    value: JSONNode(location: at(3, 13), kind: .null)),
            ]))
        #expect(node == expected)
        #expect(issues == [])
    }

    @Test(arguments: [
        ("[\"a\",x]", "1:6"), ("[\"é\",x]", "1:6"), ("[\"中\",x]", "1:6"), ("[\"😀\",x]", "1:6"),
        ("[\"e\u{301}\",x]", "1:7"), (#"["\u00e9",x]"#, "1:11"), ("[\"中\",\"😀é\",x]", "1:11"),
        ("[\"é\",\nx]", "2:1"), ("[\"é\",\n\"é\",x]", "2:5"), ("[\"a\",\r\nx]", "2:1"),
        ("[\"a\",\rx]", "1:7"), ("\t\tx", "1:3"),
    ])
    func `a column counts characters, not bytes`(text: String, place: String) {
        #expect(
            parse(text)
                == .refused("f:\(place): error: no JSON value starts like this [json/syntax]"))
    }

    @Test func `places and issues are ordered by file, line and column, then by id and message`() {
        let ordered = [
            StrictJSON.Issue("z", at: .init(file: "a", line: 9, column: 9), "z"),
            StrictJSON.Issue("z", at: .init(file: "b", line: 2, column: 9), "z"),
            StrictJSON.Issue("z", at: .init(file: "b", line: 10, column: 2), "z"),
            StrictJSON.Issue("a", at: .init(file: "b", line: 10, column: 11), "z"),
            StrictJSON.Issue("b", at: .init(file: "b", line: 10, column: 11), "a"),
            StrictJSON.Issue("b", at: .init(file: "b", line: 10, column: 11), "b"),
        ]
        #expect(ordered.reversed().sorted() == ordered)
        #expect(ordered.first?.description == "a:9:9: error: z [z]")
    }

    private func at(_ line: Int, _ column: Int) -> StrictJSON.SourceLocation {
        StrictJSON.SourceLocation(file: "f", line: line, column: column)
    }
}
