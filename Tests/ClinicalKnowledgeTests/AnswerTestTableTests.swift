import StrictJSON
import Testing

@testable import ClinicalKnowledge

struct AnswerTestTableTests {
    private static let answers: [Answer?] = [
        nil, .yes(.new), .yes(.unchanged), .no, .unsure, .refused, .unread,
        .value(4), .value(5), .value(6), .choice("neck"), .choice("yes"),
    ]

    /// One letter for new, unstated, unchanged, known.
    @Test(arguments: [
        ("yes", "yyyy"), ("new", "yynn"), ("current", "yyyn"), ("unchanged", "nnyy"),
        ("known", "nnny"), ("no", "nnnn"),
    ])
    func `a word for yes holds for the times it means`(word: String, letters: String) throws {
        let test = try #require(read("\"\(word)\"", as: AnswerTest.shape).value)
        let truths = Answer.Timing.allCases.map {
            test.truth(of: .yes($0)) == .yes ? "y" : "n"
        }
        #expect(truths.joined() == letters)
    }

    /// One letter an answer, in the order above: y holds, n fails, d stays open.
    @Test(arguments: [
        (#""yes""#, "nyynddd nnn ny"),
        (#""new""#, "nynnddd nnn nn"),
        (#""unchanged""#, "nnynddd nnn nn"),
        (#""no""#, "nnnyddd nnn nn"),
        (#""unsure""#, "nnnnyyy nnn nn"),
        (#""neck""#, "nnnnddd nnn yn"),
        (#"{"at-least": 5}"#, "nnnnddd nyy nn"),
        (#"{"at-most": 5}"#, "nnnnddd yyn nn"),
        (#"{"between": {"from": 5, "to": 6}}"#, "nnnnddd nyy nn"),
        (#"{"between": {"from": 4, "to": 5}}"#, "nnnnddd yyn nn"),
        (#"{"between": {"from": 5, "to": 5}}"#, "nnnnddd nyn nn"),
        (#"["yes", "unsure"]"#, "nyynyyy nnn ny"),
        (#"["unchanged", "no"]"#, "nnyyddd nnn nn"),
        (#"[{"at-most": 4}, {"at-least": 6}]"#, "nnnnddd yny nn"),
        (#"[{"at-least": 6}, "unsure"]"#, "nnnnyyy nny nn"),
    ])
    func `a test holds, fails or stays open for every kind of answer`(
        text: String, letters: String
    ) throws {
        let result = read(text, as: AnswerTest.shape)
        let test = try #require(result.value)
        let truths = Self.answers.map { answer in
            switch test.truth(of: answer) {
            case .yes: "y"
            case .no: "n"
            case .doubtful: "d"
            }
        }
        #expect(truths.joined() == letters.filter { $0 != " " })
    }

    @Test(arguments: [
        (#"{"fever": []}"#, "f:1:11: error: needs at least 1 [shape/too-few]"),
        (#"{"fever": [[]]}"#, kindError("1:12", "a text or an object", "a list")),
        (#"{"fever": true}"#, kindError("1:11", "a text or a list or an object", "true or false")),
        (
            #"{"fever": {"atleast": 1}}"#,
            "f:1:12: error: no key is called \"atleast\" here; did you mean \"at-least\"? "
                + "[shape/unknown-key]"
        ),
        (
            #"{"fever": {"between": {"from": 1}}}"#,
            "f:1:23: error: lacks \"to\" [shape/missing-key]"
        ),
        (#"{"all": []}"#, "f:1:9: error: needs at least 1 [shape/too-few]"),
        (
            #"{"count": {"of": [{"a": "yes"}], "at-least": 1}}"#,
            "f:1:18: error: needs at least 2 [shape/too-few]"
        ),
        (
            #"{"count": {"of": [{"a": "yes"}, {"b": "yes"}], "at-least": 0}}"#,
            "f:1:60: error: the number must be at least 1, at most 100, whole [shape/number]"
        ),
        (#"{"none": [{"is": {}}]}"#, kindError("1:18", "a text", "an object")),
        (
            #"{"a": "yes", "b": "yes"}"#,
            "f:1:1: error: needs exactly one key, not 2 [shape/one-key]"
        ),
    ])
    func `a condition that says nothing clear is refused`(text: String, error: String) {
        let result = read(text, as: Condition.shape)
        #expect(result.value == nil)
        #expect(result.issues == [error])
    }

    private static func kindError(_ place: String, _ expected: String, _ kind: String) -> String {
        "f:\(place): error: \(expected) must stand here, not \(kind) [shape/kind]"
    }
}
