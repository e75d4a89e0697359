import StrictJSON
import Testing

private indirect enum Rule: Equatable {
    case flag(String, Int, column: Int)
    case all([Rule])
    case never

    /// A small language: a list, a word for itself, a known word, or a name that the author gives.
    static let shape: Shape<Rule> = .named("rule") {
        let list = Shape<[Rule]>.list(of: Rule.shape, atLeast: 1)
        return .either(
            text: Shape.text(.identifier).map { .flag($0, 1, column: 0) },
            list: list.map { .all($0) },
            object: .single(
                words: [
                    .init("all", list, "each") { .all($1) },
                    .init("never", .yes, "not at all") { _, _ in .never },
                ],
                names: .init(.identifier, .integer(0...9)) { .flag($1, $2, column: $0.column) }))
    }
}

struct ChoiceShapeTests {
    @Test func `the kind of the value and the one key tell what is meant`() {
        #expect(
            read(#"["fever",{"all":[{"pain":4}]},{"never":true}]"#, as: Rule.shape)
                == .fits(
                    .all([
                        .flag("fever", 1, column: 0), .all([.flag("pain", 4, column: 19)]), .never,
                    ])))
    }

    @Test(arguments: [
        (
            "1",
            "f:1:1: error: a text or a list or an object must stand here, not a number [shape/kind]"
        ),
        (
            "null",
            "f:1:1: error: a text or a list or an object must stand here, not null [shape/kind]"
        ),
        ("[]", "f:1:1: error: needs at least 1 [shape/too-few]"),
        (
            "{}",
            "f:1:1: error: needs exactly one key, not 0 [shape/one-key]"
        ),
        (
            #"[{"a":1,"b":2}]"#,
            "f:1:2: error: needs exactly one key, not 2 [shape/one-key]"
        ),
        (#"{"never":false}"#, "f:1:10: error: only true can stand here [shape/kind]"),
        (
            #"{"Pain":1}"#,
            "f:1:2: error: the key \"Pain\" must be small letters, digits and single hyphens, "
                + "like \"numb-saddle\" [shape/key]"
        ),
        (
            #"{"all":[{"all":[{"pain":null}]}]}"#,
            "f:1:25: error: a whole number must stand here, not null [shape/kind]"
        ),
    ])
    func `what is none of the choices is refused where it stands`(text: String, error: String) {
        #expect(read(text, as: Rule.shape) == .refused(error))
    }

    @Test func `where authors give no names, an unknown key is refused`() {
        let shape = Shape<Double>.single(words: [
            .init("at-least", .number(), "") { $1 }, .init("at-most", .number(), "") { -$1 },
        ])
        #expect(read(#"{"at-most":3}"#, as: shape) == .fits(-3))
        #expect(
            read(#"{"atleast":3}"#, as: shape)
                == .refused(
                    "f:1:2: error: no key is called \"atleast\" here; did you mean \"at-least\"? "
                        + "[shape/unknown-key]"))
        #expect(
            read("[]", as: shape)
                == .refused("f:1:1: error: an object must stand here, not a list [shape/kind]"))
    }
}
