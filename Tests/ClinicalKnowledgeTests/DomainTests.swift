import StrictJSON
import Testing

@testable import ClinicalKnowledge

struct DomainTests {
    @Test(
        arguments: [
            (#""yes-no""#, Domain.yesNo, nil), (#""duration""#, .duration, 0...36525),
            (#""scale""#, .scale, 0...10),
            (#"{"choice": ["neck", "lower-back"]}"#, .choice(["neck", "lower-back"]), nil),
            (
                #"{"number": {"unit": "years", "from": 0, "to": 110}}"#,
                .number(from: 0, to: 110, unit: "years"), 0...110
            ),
            (
                #"{"number": {"unit": "weeks", "from": 9, "to": 9}}"#,
                .number(from: 9, to: 9, unit: "weeks"),
                9...9
            ),
        ] as [(String, Domain, ClosedRange<Double>?)])
    func `a domain is read, and says which numbers fit`(
        text: String, domain: Domain, range: ClosedRange<Double>?
    ) {
        let result = read(text, as: Domain.shape)
        #expect(result.value == domain)
        #expect(domain.range == range)
    }

    @Test(arguments: [
        (
            #""yesno""#,
            "f:1:1: error: \"yesno\" is none of yes-no, duration, scale; did you mean \"yes-no\"? "
                + "[shape/word]"
        ),
        (#"{"choice": ["neck"]}"#, "f:1:12: error: needs at least 2 [shape/too-few]"),
        (
            #"{"choice": ["neck", "neck"]}"#,
            "f:1:21: error: stands in this list already [shape/repeated]"
        ),
        (
            #"{"number": {"from": 0, "to": 1}}"#,
            "f:1:12: error: lacks \"unit\" [shape/missing-key]"
        ),
        (
            #"{"number": {"unit": "years", "from": -1, "to": 1}}"#,
            "f:1:38: error: the number must be at least 0, at most 1000000, whole [shape/number]"
        ),
    ])
    func `a domain that no answer could have is refused`(text: String, error: String) {
        let result = read(text, as: Domain.shape)
        #expect(result.value == nil)
        #expect(result.issues == [error])
    }

    @Test func `a range that ends before it starts is refused`() throws {
        let from =
            #"{"type": {"number": {"unit": "years", "from": 110, "to": 0}}, "when-unsure": "accept"}"#
        #expect(
            try linkIssues(adding: #""height": \#(from)"#) == [
                "findings.json:9:1: error: the range of \"height\" ends before it starts [finding/range]"
            ])
    }

    @Test(arguments: ["unsure", "refused", "unread"])
    func `a doubt cannot be one of the values to choose from`(word: String) throws {
        let side = #"{"type": {"choice": ["left", "\#(word)"]}, "when-unsure": "accept"}"#
        #expect(
            try linkIssues(adding: #""side": \#(side)"#) == [
                "findings.json:9:1: error: \"\(word)\" is a word for a doubt and cannot be a value of "
                    + "\"side\" [finding/value]"
            ])
    }

    private func linkIssues(adding finding: String) throws -> [String] {
        var content = Content()
        content.findings += ",\n" + finding
        return try content.linked().issues
    }
}
