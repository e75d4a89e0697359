import SeededChance
import Testing

@testable import StrictJSON

/// One member of an object, for those who do not wait for the others.
struct MemberTests {
    @Test(arguments: 1...100 as ClosedRange<UInt64>)
    func `a member is what it is when all are read, in the same place`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let members = (0..<6).map { number in
            JSONValue.Member(
                key: "\(number)", value: .random(depth: 4, using: &generator))
        }
        let text = Array(JSONValue.object(members).page.utf8)
        var issues: [StrictJSON.Issue] = []
        let whole = try #require(parseJSON(text, file: "f", issues: &issues))
        for member in try objectMembers(of: whole, &issues) {
            let read = parseMember(member.key, of: text, file: "f", issues: &issues)
            #expect(read == member.value)
        }
        #expect(issues.isEmpty)
    }

    @Test func `nothing behind it is looked at`() {
        #expect(member("a", of: #"{"b": 1, "a": [2], "a": 3 and so on"#) == .fits(.array([2])))
    }

    @Test(arguments: [
        ("", "1:1: error: an object must stand here"),
        ("[1]", "1:1: error: an object must stand here"),
        ("{}", "1:2: error: the key \"a\" is missing"),
        (#"{"b": {"a": 1}}"#, "1:15: error: the key \"a\" is missing"),
        (#"{"b": 1,}"#, "1:9: error: the key \"a\" is missing"),
        (#"{"b" 1}"#, "1:6: error: a colon must follow the key \"b\""),
        (#"{"b": 1, "a": }"#, "1:15: error: no JSON value starts like this"),
        (#"{"b": 1, "a": [1"#, "1:17: error: a comma or a closing bracket must stand here"),
    ])
    func `what keeps it from being read is told`(text: String, error: String) {
        #expect(member("a", of: text) == .refused("f:\(error) [json/syntax]"))
    }

    private func member(_ key: String, of text: String) -> Outcome<JSONValue> {
        var issues: [StrictJSON.Issue] = []
        let node = parseMember(key, of: Array(text.utf8), file: "f", issues: &issues)
        return Outcome(value: node?.plain, issues: issues.map(\.description))
    }
}
