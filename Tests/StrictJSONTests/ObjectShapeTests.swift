import StrictJSON
import Testing

private struct Patient: Equatable {
    var name: String
    var age: Int
    var sex: Sex = .unsaid
    var tags: [String]?

    enum Sex: String, CaseIterable { case female, male, unsaid }

    static let shape = Shape.object(
        .required("name", .sentence, "what to call them"),
        .required("age", .integer(0...110), "in years"),
        .optional("sex", .word, default: .unsaid, "as they say"),
        .optional("tags", .list(of: .text(.identifier), distinct: true), "for searching")
    ) { _, name, age, sex, tags in Patient(name: name, age: age, sex: sex, tags: tags) }
}

struct ObjectShapeTests {
    @Test func `an object is read whatever the order of its keys`() {
        let ann = Patient(name: "Ann", age: 44, sex: .female, tags: ["new"])
        #expect(
            read(#"{"tags":["new"],"sex":"female","age":44,"name":"Ann"}"#, as: Patient.shape)
                == .fits(ann))
    }

    @Test func `a key that may be left out falls back, and one that stands is read`() {
        #expect(
            read(#"{"name":"Ann","age":44}"#, as: Patient.shape)
                == .fits(Patient(name: "Ann", age: 44)))
        #expect(
            read(#"{"name":"Ann","age":44,"tags":[]}"#, as: Patient.shape)
                == .fits(Patient(name: "Ann", age: 44, tags: [])))
    }

    @Test(arguments: [
        (#"{"name":"Ann"}"#, "f:1:1: error: lacks \"age\" [shape/missing-key]"),
        ("\n {\"age\":44}", "f:2:2: error: lacks \"name\" [shape/missing-key]"),
        (
            #"{"name":"Ann","age":44,"sxe":"male"}"#,
            "f:1:24: error: no key is called \"sxe\" here; did you mean \"sex\"? [shape/unknown-key]"
        ),
        (
            #"{"name":"Ann","age":44,"weight":80}"#,
            "f:1:24: error: no key is called \"weight\" here [shape/unknown-key]"
        ),
        (
            #"{"name":"Ann","age":44,"":80}"#,
            "f:1:24: error: no key is called \"\" here [shape/unknown-key]"
        ),
        (
            #"{"name":"Ann","age":"44"}"#,
            "f:1:21: error: a whole number must stand here, not a text [shape/kind]"
        ),
        (
            #"{"name":"Ann","age":44,"tags":null}"#,
            "f:1:31: error: a list must stand here, not null [shape/kind]"
        ),
        (#"["name"]"#, "f:1:1: error: an object must stand here, not a list [shape/kind]"),
    ])
    func `an object with one mistake gives one issue`(text: String, error: String) {
        #expect(read(text, as: Patient.shape) == .refused(error))
    }

    @Test func `a file with six mistakes gives six issues at once`() {
        let text = """
            {
              "nmae": "Ann",
              "age": 144,
              "sex": "femal",
              "tags": ["é", true]
            }
            """
        let identifier = "small letters, digits and single hyphens, like \"numb-saddle\""
        #expect(
            read(text, as: Patient.shape)
                == .refused(
                    "f:1:1: error: lacks \"name\" [shape/missing-key]",
                    "f:2:3: error: no key is called \"nmae\" here; did you mean \"name\"? "
                        + "[shape/unknown-key]",
                    "f:3:10: error: the number must be at least 0, at most 110, whole "
                        + "[shape/number]",
                    "f:4:10: error: \"femal\" is none of female, male, unsaid; "
                        + "did you mean \"female\"? [shape/word]",
                    "f:5:12: error: must be \(identifier) [shape/text]",
                    "f:5:17: error: a text must stand here, not true or false [shape/kind]"))
    }

    @Test func `a text that is no JSON gives its syntax issue alone`() {
        #expect(
            read(#"{"nmae":1,}"#, as: Patient.shape)
                == .refused(
                    "f:1:11: error: a key in double quotes must stand here [json/syntax]"))
    }

    @Test func `an object can tell where it stands`() {
        let shape = Shape.object(.required("a", .boolean, "")) { place, _ in place }
        #expect(
            read("\n  {\"a\":true}", as: shape)
                == .fits(StrictJSON.SourceLocation(file: "f", line: 2, column: 3)))
    }

    @Test func `a located value tells where it stands, and a mapped one what it became`() {
        let shape = Shape.list(of: Shape.integer(0...9).map { $0 * 2 }.located)
        let place = StrictJSON.SourceLocation(file: "f", line: 1, column: 5)
        #expect(read("[   4]", as: shape) == .fits([Located(value: 8, location: place)]))
    }
}
