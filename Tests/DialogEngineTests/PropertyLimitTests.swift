import ClinicalKnowledge
import Conversation
import ShippedContent
import StrictJSON
import Testing

@testable import DialogEngine

/// What a script can promise about its length and about treatments.
@Suite struct PropertyLimitTests {
    private static let two =
        #""a": {"ask": "fever"}, "b": {"ask": "cancer"}"#
    private static let evidence =
        #""evidence": {"mark": "P", "sources": [], "checked": "2026-11-30"}"#

    @Test(arguments: [
        (#"{"within-questions": 1}"#, [String]()),
        (#"{"if": {"fever": "yes"}, "within-questions": 1}"#, []),
        (
            #"{"within-questions": 2}"#,
            [
                #"s.json:2:1: error: there are 2 questions in all; "p" can never be broken [safety/vacuous]"#
            ]
        ),
        (
            #"{"within-questions": 0}"#,
            [
                #"s.json:2:27: error: the number must be at least 1, at most 1000, whole [shape/number]"#
            ]
        ),
        (
            #"{"within-questions": 1001}"#,
            [
                #"s.json:2:27: error: the number must be at least 1, at most 1000, whole [shape/number]"#
            ]
        ),
        (
            #"{"if": {"fever": "yes"}, "never-recommended": {"treatments": ["massag"]}, "reference": "C-GEN", \#(evidence)}"#,
            [
                #"s.json:2:68: error: names "massag", but no treatment is called so; did you mean "massage"? [ref/unknown]"#
            ]
        ),
        (
            #"{"if": {"fever": "yes"}, "never-recommended": {}, "reference": "C-GEN", \#(evidence)}"#,
            [
                #"s.json:2:1: error: "p" is about no treatment; it can never be broken [safety/vacuous]"#
            ]
        ),
        (
            #"{"if": {"fever": "yes"}, "never-recommended": {"kinds": ["massage"]}, "reference": "C-GEN", \#(evidence)}"#,
            []
        ),
        (
            #"{"if": {"fever": "yes"}}"#,
            [
                #"s.json:2:6: error: needs exactly one of "never-milder-than", "within-questions", "never-recommended" [shape/variant]"#
            ]
        ),
    ])
    func `a property that says something is taken`(property: String, issues: [String]) {
        #expect(self.issues(safety: property, unasked: "") == issues)
    }

    @Test(arguments: [
        (#""findings": ["fever"]"#, [String]()),
        (#""after": "a", "findings": ["fever"]"#, []),
        (
            #""after": "c", "findings": ["fever"]"#,
            [
                #"s.json:3:16: error: names "c", but no state is called so; did you mean "a"? [ref/unknown]"#
            ]
        ),
        (
            #""findings": ["fevr"]"#,
            [
                #"s.json:3:20: error: names "fevr", but no finding is called so; did you mean "fever"? [ref/unknown]"#
            ]
        ),
    ])
    func `an exception from what is asked names what there is`(
        exception: String, issues: [String]
    ) {
        let text = #""u": {\#(exception), "reason": "Why not.", \#(Self.evidence)}"#
        #expect(self.issues(safety: #"{"within-questions": 1}"#, unasked: text) == issues)
    }

    private func issues(safety: String, unasked: String) -> [String] {
        let text = """
            {"script": "s", "crisis": {"safe": "safe-now", "go-on": "go-on"}, "long-standing": "since-when", "for-another": "for-another", "states": {\(Self.two)}, "safety": {
            "p": \(safety)}, "unasked": {
            \(unasked)}}
            """
        var issues: [StrictJSON.Issue] = []
        if let file = ScriptFile.shape.read(Array(text.utf8), file: "s.json", issues: &issues) {
            _ = Script(file, knowledge: shippedContent.knowledge, issues: &issues)
        }
        return issues.map(\.description)
    }
}
