import StrictJSON
import Testing

struct VariantShapeTests {
    private let shape = Shape<String>.variants([
        (
            "say",
            .object(.required("say", .sentence, ""), .required("to", .sentence, "")) {
                "\($1)→\($2)"
            }
        ),
        ("ask", .object(.required("ask", .sentence, "")) { "\($1)?" }),
    ])

    @Test func `the key that only one kind has tells the kind`() {
        #expect(read(#"{"to":"Ann","say":"Rest"}"#, as: shape) == .fits("Rest→Ann"))
        #expect(read(#"{"ask":"Fever"}"#, as: shape) == .fits("Fever?"))
    }

    @Test(arguments: [
        ("{}", "f:1:1: error: needs exactly one of \"say\", \"ask\" [shape/variant]"),
        (
            #"{"aks":"Fever"}"#,
            "f:1:1: error: needs exactly one of \"say\", \"ask\"; did you mean \"ask\"? [shape/variant]"
        ),
        (#"{"say":"Rest"}"#, "f:1:1: error: lacks \"to\" [shape/missing-key]"),
        (
            #"{"ask":"Fever","to":"Ann"}"#,
            "f:1:16: error: no key is called \"to\" here [shape/unknown-key]"
        ),
        ("1", "f:1:1: error: an object must stand here, not a number [shape/kind]"),
    ])
    func `no kind, a half kind and a mixed kind are refused`(text: String, error: String) {
        #expect(read(text, as: shape) == .refused(error))
    }

    @Test func `two kinds at once are refused`() {
        let outcome = read(#"{"say":"Rest","to":"Ann","ask":"Fever"}"#, as: shape)
        #expect(outcome.value == nil)
        #expect(outcome.issues.count == 1)
        #expect(
            outcome.issues.first?.hasPrefix(
                "f:1:1: error: needs exactly one of \"say\", \"ask\"") == true)
    }

    @Test func `two kinds at once are refused without an offer of what stands there already`() {
        #expect(
            read(#"{"say":"Rest","ask":"Fever"}"#, as: shape)
                == .refused(
                    "f:1:1: error: needs exactly one of \"say\", \"ask\" [shape/variant]"))
    }
}
