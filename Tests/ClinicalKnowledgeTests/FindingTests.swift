import StrictJSON
import Testing

@testable import ClinicalKnowledge

struct FindingTests {
    @Test(arguments: ["all", "any", "none", "count", "is"])
    func `a finding cannot be called like a word of conditions`(word: String) throws {
        var content = Content()
        content.findings += ",\n\"\(word)\": {\"type\": \"yes-no\", \"when-unsure\": \"accept\"}"
        #expect(
            try content.linked().issues == [
                "findings.json:9:1: error: \"\(word)\" is a word of conditions; "
                    + "call the finding something else [finding/reserved]"
            ])
    }

    @Test func `as many findings as fit in a set are told apart, and one more is a mistake`() throws
    {
        var content = Content()
        let own = try content.knowledge().findings.count
        content.findings += (own..<Limits.findings).map {
            ",\n\"f-\($0)\": {\"type\": \"yes-no\", \"when-unsure\": \"accept\"}"
        }.joined()
        #expect(try content.linked().issues == [])
        content.findings += ",\n\"last\": {\"type\": \"yes-no\", \"when-unsure\": \"accept\"}"
        #expect(
            try content.linked().issues == [
                "findings.json:\(2 + Limits.findings):1: error: there are \(Limits.findings + 1) findings; "
                    + "at most \(Limits.findings) [finding/too-many]"
            ])
    }

    @Test func `an order of worry names only what can be answered`() throws {
        var content = Content()
        content.findings += """
            ,
            "hot": {"type": "yes-no", "worry": ["no", "maybe", "yes", "new"], "when-unsure": "accept"},
            "side": {"type": {"choice": ["left", "right"]}, "worry": ["left", "unsure", "middle"],
              "when-unsure": "accept"}
            """
        #expect(
            try content.linked().issues == [
                worryIssue(9, "hot", "maybe"), worryIssue(9, "hot", "new"),
                worryIssue(10, "side", "middle"),
            ])
    }

    @Test func `an order of worry names no doubt but unsure, which stands for every doubt`() throws
    {
        var content = Content()
        content.findings += """
            ,
            "hot": {"type": "yes-no", "worry": ["no", "refused"], "when-unsure": "accept"}
            """
        let issues = try content.linked().issues
        #expect(issues == [worryIssue(9, "hot", "refused")])
    }

    /// The order: no, unsure, yes; worse is what stands after.
    @Test(arguments: [
        (Answer.yes(.new), Answer.no, true), (.yes(.new), .unsure, true), (.unsure, .no, true),
        (.yes(.new), .refused, true), (.unread, .no, true), (.yes(.unchanged), .no, true),
        (.no, .yes(.new), false), (.no, .unsure, false), (.no, .no, false),
        (.refused, .unsure, false), (.yes(.unchanged), .yes(.new), false),
        (.yes(.new), .value(3), false), (.value(3), .no, false),
    ])
    func `an answer is worse when it stands later in the order of worry`(
        later: Answer, earlier: Answer, isWorse: Bool
    ) {
        let finding = Finding(
            domain: .yesNo, worry: ["no", "unsure", "yes"], whenUnsure: .accept,
            longStanding: .asked)
        #expect(finding.isWorse(later, than: earlier) == isWorse)
    }

    @Test func `unchanged can be ranked apart from new`() {
        let finding = Finding(
            domain: .yesNo, worry: ["no", "unchanged", "unsure", "yes"], whenUnsure: .accept,
            longStanding: .asked)
        #expect(finding.isWorse(.yes(.new), than: .yes(.unchanged)))
        #expect(finding.isWorse(.refused, than: .yes(.unchanged)))
        #expect(!finding.isWorse(.no, than: .yes(.unchanged)))
    }

    @Test func `without an order no answer is worse`() {
        let finding = Finding(
            domain: .yesNo, worry: [], whenUnsure: .accept,
            longStanding: .asked)
        #expect(!finding.isWorse(.yes(.new), than: .no))
    }

    private func worryIssue(_ line: Int, _ finding: String, _ word: String) -> String {
        "findings.json:\(line):1: error: the order of worry of \"\(finding)\" names \"\(word)\", "
            + "no answer to it [finding/worry]"
    }
}
