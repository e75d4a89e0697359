import StrictJSON
import Testing

struct LimitTests {
    @Test(arguments: [("[", "]"), ("{\"a\":[", "]}")])
    func `thirty-two levels are read`(open: String, close: String) {
        let levels = 32 / open.count { "[{".contains($0) }
        let text = String(repeating: open, count: levels) + String(repeating: close, count: levels)
        #expect(parse(text).value != nil)
        #expect(parse(text).issues == [])
    }

    @Test func `the thirty-third level is refused where it starts`() {
        let lists = String(repeating: "[", count: 33) + String(repeating: "]", count: 33)
        #expect(
            parse(lists)
                == .refused("f:1:33: error: is nested deeper than 32 levels [json/too-deep]"))
        let objects =
            String(repeating: "{\"a\":", count: 32) + "{}" + String(repeating: "}", count: 32)
        #expect(
            parse(objects)
                == .refused("f:1:161: error: is nested deeper than 32 levels [json/too-deep]"))
    }

    @Test func `a plain value fits in the thirty-second level`() {
        let text = String(repeating: "[", count: 32) + "1" + String(repeating: "]", count: 32)
        #expect(parse(text).issues == [])
    }

    @Test func `a hundred thousand levels are refused, not overflown`() {
        #expect(
            parse(String(repeating: "[", count: 100_000))
                == .refused("f:1:33: error: is nested deeper than 32 levels [json/too-deep]"))
    }

    @Test func `a file of four mebibytes is read, and one of a byte more is not`() {
        let fits = Array("[]".utf8) + Array(repeating: UInt8(ascii: "\n"), count: 4_194_302)
        #expect(parse(fits) == .fits(.array([])))
        #expect(
            parse(fits + Array("\n".utf8))
                == .refused(
                    "f:1:1: error: holds 4194305 bytes; at most 4194304 are read [json/too-large]"))
    }
}
