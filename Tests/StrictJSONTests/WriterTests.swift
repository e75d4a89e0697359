import StrictJSON
import Testing

struct WriterTests {
    private static let sample = JSONValue.members([
        "b": .array([1, .members(["x": true, "y": .null]), .array([]), .object([])]),
        "a": .texts(["one", "two"]),
    ])

    @Test func `a line has no spaces and keeps the order of the members`() {
        #expect(
            Self.sample.line == #"{"b":[1,{"x":true,"y":null},[],{}],"a":["one","two"]}"#)
    }

    @Test func `a page has two spaces a level and ends with a line break`() {
        #expect(
            Self.sample.page == """
                {
                  "b": [
                    1,
                    {
                      "x": true,
                      "y": null
                    },
                    [],
                    {}
                  ],
                  "a": [
                    "one",
                    "two"
                  ]
                }

                """)
    }

    @Test(arguments: [
        (0, "0"), (-0.0, "0"), (44, "44"), (-1, "-1"), (0.5, "0.5"), (0.1, "0.1"),
        (1e15, "1000000000000000"), (1e20, "1e+20"), (1e-7, "1e-07"),
    ])
    func `a whole number is written without a point, any other as short as it can be`(
        number: Double, text: String
    ) {
        #expect(JSONValue.number(number).line == text)
    }

    @Test(arguments: [
        ("\"", #""\"""#), ("\\", #""\\""#), ("\n\r\t", #""\n\r\t""#), ("/", #""/""#),
        ("\0", #""\u0000""#), ("\u{8}\u{C}", #""\u0008\u000c""#), ("\u{1B}[2J", #""\u001b[2J""#),
        ("\u{7F}", #""\u007f""#), ("\u{85}\u{9B}", #""\u0085\u009b""#), ("é中😀", "\"é中😀\""),
    ])
    func `a text is escaped where it must be, and shown plainly otherwise`(
        text: String, written: String
    ) {
        #expect(JSONValue.string(text).line == written)
        #expect(
            JSONValue.object([.init(key: text, value: 1)]).line == "{" + written + ":1}")
    }

    @Test func `no control character is ever written bare`() {
        let controls = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init)
            .filter { $0.properties.generalCategory == .control }
        #expect(controls.count == 65)
        for control in controls {
            #expect(!JSONValue.string(String(control)).line.unicodeScalars.contains(control))
        }
    }

    @Test(arguments: ["\u{202E}", "\u{2066}", "\u{200B}", "\u{FEFF}"] as [Unicode.Scalar])
    func `no format character is ever written bare`(format: Unicode.Scalar) {
        #expect(!JSONValue.string(String(format)).line.unicodeScalars.contains(format))
    }
}
