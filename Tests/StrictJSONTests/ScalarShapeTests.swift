import StrictJSON
import Testing

private enum Urgency: String, CaseIterable { case routine, soon, emergency }

struct ScalarShapeTests {
    @Test func `each shape reads its own kind of value`() {
        #expect(read("\"numb-saddle\"", as: .text(.identifier)) == .fits("numb-saddle"))
        #expect(read("\" Call now. \"", as: .sentence) == .fits(" Call now. "))
        #expect(read("\"soon\"", as: Shape<Urgency>.word) == .fits(.soon))
        #expect(read("-2.5", as: .number()) == .fits(-2.5))
        #expect(read("44", as: .integer(0...110)) == .fits(44))
        #expect(read("4.4e1", as: .integer(0...110)) == .fits(44))
        #expect(read("false", as: .boolean) == .fits(false))
        #expect(read("true", as: .yes) == .fits(true))
    }

    @Test(arguments: [
        ("{}", "an object"), ("[]", "a list"), ("\"x\"", "a text"), ("1", "a number"),
        ("true", "true or false"), ("null", "null"),
    ])
    func `a value of another kind is refused and called by its kind`(text: String, kind: String) {
        func refusal(_ expected: String) -> String {
            "f:1:1: error: \(expected) must stand here, not \(kind) [shape/kind]"
        }
        if kind != "a text" {
            #expect(read(text, as: .sentence) == .refused(refusal("a text")))
            #expect(read(text, as: Shape<Urgency>.word) == .refused(refusal("a text")))
        }
        if kind != "a number" {
            #expect(read(text, as: .number()) == .refused(refusal("a number")))
            #expect(read(text, as: .integer(0...1)) == .refused(refusal("a whole number")))
        }
        if kind != "true or false" {
            #expect(read(text, as: .boolean) == .refused(refusal("true or false")))
        }
    }

    @Test(arguments: ["false", "1", "\"true\"", "null"])
    func `where only true can stand, nothing else does`(text: String) {
        #expect(
            read(text, as: .yes)
                == .refused("f:1:1: error: only true can stand here [shape/kind]"))
    }

    @Test func `a text of the wrong pattern is refused with a good example`() {
        #expect(
            read("\"Numb saddle\"", as: .text(.identifier))
                == .refused(
                    "f:1:1: error: must be small letters, digits and single hyphens, "
                        + "like \"numb-saddle\" [shape/text]"))
        #expect(
            read("\" \"", as: .sentence)
                == .refused("f:1:1: error: must be a text that is not empty [shape/text]"))
    }

    @Test func `a word that is none of the words is refused with all of them`() {
        #expect(
            read("\"emergancy\"", as: Shape<Urgency>.word)
                == .refused(
                    "f:1:1: error: \"emergancy\" is none of routine, soon, emergency; "
                        + "did you mean \"emergency\"? [shape/word]"))
        #expect(
            read("\"later\"", as: Shape<Urgency>.word)
                == .refused(
                    "f:1:1: error: \"later\" is none of routine, soon, emergency [shape/word]"))
    }

    @Test(arguments: [("0", 0), ("110", 110), ("-0", 0)])
    func `both ends of a range fit`(text: String, number: Int) {
        #expect(read(text, as: .integer(0...110)) == .fits(number))
        #expect(read(text, as: .number(from: 0, to: 110)) == .fits(Double(number)))
    }

    @Test(arguments: ["-1", "111", "0.5", "1e300", "-1e300"])
    func `a number outside its range, or broken where a whole one must stand, is refused`(
        text: String
    ) {
        #expect(
            read(text, as: .integer(0...110))
                == .refused(
                    "f:1:1: error: the number must be at least 0, at most 110, whole "
                        + "[shape/number]"))
    }

    @Test func `a number is held to the bounds that are given, and to no other`() {
        #expect(
            read("0.99", as: .number(from: 1))
                == .refused("f:1:1: error: the number must be at least 1 [shape/number]"))
        #expect(
            read("1.01", as: .number(to: 1))
                == .refused("f:1:1: error: the number must be at most 1 [shape/number]"))
        #expect(
            read("1.5", as: .number(whole: true))
                == .refused("f:1:1: error: the number must be whole [shape/number]"))
        #expect(read("1e300", as: .number(from: 1)) == .fits(1e300))
    }
}
