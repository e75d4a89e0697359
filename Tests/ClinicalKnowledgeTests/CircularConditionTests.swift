import StrictJSON
import Testing

@testable import ClinicalKnowledge

struct CircularConditionTests {
    @Test(arguments: [
        (#""a": {"is": "a"}"#, ["a"]),
        (#""a": {"any": [{"fever": "yes"}, {"none": [{"is": "a"}]}]}"#, ["a"]),
        (
            """
            "a": {"is": "b"},
            "b": {"all": [{"is": "c"}]},
            "c": {"count": {"of": [{"fever": "yes"}, {"is": "a"}], "at-least": 1}}
            """, ["a", "b", "c"]
        ),
        (
            """
            "outside": {"any": [{"is": "b"}, {"is": "a"}]},
            "a": {"is": "b"},
            "b": {"is": "a"}
            """, ["a", "b"]
        ),
    ])
    func `a condition that is defined by itself is refused, on whatever way round`(
        conditions: String, circular: [String]
    ) throws {
        let lines = conditions.split(separator: "\n")
        let expected = circular.compactMap { name in
            lines.firstIndex { $0.hasPrefix("\"\(name)\"") }.map { line in
                "red-flags.json:\(line + 2):1: error: the condition \"\(name)\" is defined by itself "
                    + "[condition/circular]"
            }
        }
        #expect(try Content(conditions: conditions).linked().issues == expected)
    }

    @Test(arguments: [(8, 0), (9, 1)])
    func `names may lie eight deep and no deeper`(depth: Int, issues: Int) throws {
        let chain = (0..<depth).map { "\"c-\($0)\": {\"is\": \"c-\($0 + 1)\"}" }
        let conditions = (chain + ["\"c-\(depth)\": {\"fever\": \"yes\"}"]).joined(separator: ",\n")
        let found = try Content(conditions: conditions).linked().issues
        #expect(found.count == issues)
        #expect(found.allSatisfy { $0.hasSuffix("more than 8 deep [condition/deep]") })
    }

    @Test func `a condition that is used twice, or defined later, is not circular`() throws {
        let conditions = """
            "top": {"all": [{"is": "left"}, {"is": "right"}, {"is": "leaf"}]},
            "left": {"is": "leaf"},
            "right": {"is": "leaf"},
            "leaf": {"fever": "yes"}
            """
        let knowledge = try Content(conditions: conditions).knowledge()
        let top = try #require(knowledge.conditions["top"])
        #expect(top.truth(given: ["fever": .yes(.new)], named: knowledge.conditions) == .yes)
    }
}
