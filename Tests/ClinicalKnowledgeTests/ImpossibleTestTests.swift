import StrictJSON
import Testing

@testable import ClinicalKnowledge

/// Tests that no answer to their finding could pass.
struct ImpossibleTestTests {
    private func issues(_ finding: String, _ test: String) throws -> [String] {
        try Content(rows: row("FEV-01", ("{\n\"\(finding)\": \(test)}", .urgent))).linked().issues
    }

    @Test(arguments: [
        ("fever", #""maybe""#, "\"maybe\" is no answer to a yes-no finding"),
        ("fever", #"{"at-least": 1}"#, "only a number can be compared with bounds"),
        ("place", #"{"at-most": 1}"#, "only a number can be compared with bounds"),
        ("place", #""nek""#, "\"nek\" is none of its values; did you mean \"neck\"?"),
        ("place", #""yes""#, "\"yes\" is none of its values"),
        ("age", #""yes""#, "\"yes\" cannot be compared with a number"),
        ("lasting", #""new""#, "\"new\" cannot be compared with a number"),
        ("pain", #""no""#, "\"no\" cannot be compared with a number"),
        ("age", #"{"at-least": 111}"#, "the bound 111 lies outside what it can be"),
        ("age", #"{"at-most": 15.5}"#, "the bound 15.5 is no full year"),
        ("pain", #"{"at-most": -1}"#, "the bound -1 lies outside what it can be"),
        ("pain", #"{"at-least": 10.5}"#, "the bound 10.5 lies outside what it can be"),
        (
            "lasting", #"{"between": {"from": 1, "to": 36526}}"#,
            "the bound 36526 lies outside what it can be"
        ),
        (
            "pain", #"{"between": {"from": 6, "to": 4}}"#, "the bounds are the wrong way round"
        ),
        ("numb", #""known""#, "nobody is asked how long it has been there"),
        ("weak", #""unchanged""#, "it cannot have been there for long"),
        ("fever", #"["yes", "perhaps"]"#, "\"perhaps\" is no answer to a yes-no finding"),
    ])
    func `a test that no answer can pass is refused`(
        finding: String, test: String, reason: String
    ) throws {
        #expect(
            try issues(finding, test) == [
                "red-flags.json:5:1: error: this test of \"\(finding)\" can never pass: \(reason) [condition/never]"
            ])
    }

    @Test(arguments: [
        ("fever", #"["yes", "new", "current", "unchanged", "known", "no", "unsure"]"#),
        ("place", #"["lower-back", "neck", "unsure"]"#),
        ("age", #"[{"at-least": 110}, {"at-most": 0}, "unsure"]"#),
        ("pain", #"[{"between": {"from": 0, "to": 10}}, {"between": {"from": 4, "to": 4}}]"#),
        ("lasting", #"[{"at-most": 36525}, "unsure"]"#),
    ])
    func `a test that some answer can pass is taken, to the ends of the range`(
        finding: String, test: String
    ) throws {
        #expect(try issues(finding, test) == [])
    }

    @Test func `every impossible alternative is told`() throws {
        #expect(
            try issues("fever", #"["maybe", "perhaps"]"#) == [
                "red-flags.json:5:1: error: this test of \"fever\" can never pass: "
                    + "\"maybe\" is no answer to a yes-no finding [condition/never]",
                "red-flags.json:5:1: error: this test of \"fever\" can never pass: "
                    + "\"perhaps\" is no answer to a yes-no finding [condition/never]",
            ])
    }

    @Test(arguments: [
        (2, []),
        (3, ["red-flags.json:5:1: error: at least 3 of 2 can never hold [condition/never]"]),
    ])
    func `a count of more than its parts is refused, of all of them is taken`(
        least: Int, issues: [String]
    ) throws {
        let count = """
            {"count": {"at-least": \(least), "of": [{"all": [{
            "fever": "yes"}]}, {"numb": "yes"}]}}
            """
        #expect(try Content(rows: row("FEV-01", (count, .urgent))).linked().issues == issues)
    }
}
