import Foundation
import Testing

/// Content that was changed and is still right raises no alarm.
struct CorrectVariantsTests {
    struct Variant: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let file: String
        let old: String
        let new: String

        init(_ description: String, _ file: String, _ old: String, _ new: String) {
            testDescription = description
            self.file = file
            self.old = old
            self.new = new
        }
    }

    private static let script = "scripts/spine-pain.json"
    private static let rows = "knowledge/red-flags.json"

    private static let variants = [
        Variant(
            "two questions change places", script,
            #""when": { "ask": "duration" },\#n    "how": { "ask": "onset" },"#,
            #""how": { "ask": "onset" },\#n    "when": { "ask": "duration" },"#),
        Variant(
            "two questions near the end change places", script,
            #""how-bad": { "ask": "pain-score" },\#n    "daily-life": { "ask": "severity" },"#,
            #""daily-life": { "ask": "severity" },\#n    "how-bad": { "ask": "pain-score" },"#),
        Variant(
            "two lines of a list change places", script,
            #""burning-pee", "blood-pee","#, #""blood-pee", "burning-pee","#),
        Variant(
            "the parts of a condition change places", script,
            #"{ "weak-immunity": "yes" }, { "injected-drugs": "yes" }"#,
            #"{ "injected-drugs": "yes" }, { "weak-immunity": "yes" }"#),
        Variant(
            "a condition is denied twice", script,
            #""neck-danger": {\#n      "if": { "is": "neck" }"#,
            #""neck-danger": {\#n      "if": { "none": [{ "none": [{ "is": "neck" }] }] }"#),
        Variant(
            "a name is written out", script,
            #""neck-type": {\#n      "if": { "is": "neck" }"#,
            #""neck-type": {\#n      "if": { "site": ["neck", "several", "unsure"] }"#),
        Variant(
            "the condition of a line is written out", script,
            #"{ "sign": "aneurysm", "if": { "is": "sixty-or-more" } }"#,
            #"{ "sign": "aneurysm", "if": { "age": [{ "at-least": 60 }, "unsure"] } }"#),
        Variant(
            "a state asks more people than need it", script,
            #""upper-back-signs": { "if": { "site": ["upper-back", "several", "unsure"] }"#,
            #""upper-back-signs": { "if": { "is": "back" }"#),
        Variant(
            "a property asks for less", script,
            #""children": { "if": { "is": "child" }, "never-milder-than": "soon" }"#,
            #""children": { "if": { "is": "child" }, "never-milder-than": "routine" }"#),
        Variant(
            "a property is taken away", script,
            #""sight": { "if": { "sight-loss": "yes" }, "never-milder-than": "emergency-hospital" },"#,
            ""),
        Variant(
            "a property is added", script, #""gate": {"#,
            #""fainting": { "if": { "collapse": "yes" }, "never-milder-than": "emergency-hospital" },\#n    "gate": {"#
        ),
        Variant(
            "a minimum set is smaller", script,
            #""burning-pee", "blood-pee", "spreading-numb", "cough-pain"]"#,
            #""burning-pee", "blood-pee", "spreading-numb"]"#),
        Variant(
            "the names in an exception change places", script,
            #""answers": ["known", "unchanged"]"#, #""answers": ["unchanged", "known"]"#),
        Variant(
            "a reason is given in other words", script, "How it began tells which danger",
            "The way it began tells which danger"),
        Variant("one line holds it all", script, "\n", " "),
        Variant(
            "a bound is another", rows,
            #""steadily-worse": { "all": [{ "course": "worse" }, { "duration": { "at-least": 42 } }] }"#,
            #""steadily-worse": { "all": [{ "course": "worse" }, { "duration": { "at-least": 28 } }] }"#
        ),
        Variant(
            "a condition gets a name that nothing uses", rows,
            #""neck-only": { "site": "neck" }"#,
            #""neck-only": { "site": "neck" },\#n    "low-only": { "site": "lower-back" }"#),
        Variant("sources were read again", rows, "2026-11-22", "2026-11-30"),
        Variant(
            "a rule is stricter", "knowledge/treatments.json",
            #""then": "ask-first""#, #""then": "not-now""#),
        Variant(
            "a question is put in other words", "languages/en/questions.json",
            "Have you coughed up blood?", "Did you cough up blood?"),
    ]

    @Test(arguments: variants)
    func `a change that harms nobody is no mistake`(variant: Variant) throws {
        try withCopiedDialogs { dialogs in
            let path = "\(dialogs)/\(variant.file)"
            let before = try text(of: path)
            let after = before.replacingOccurrences(of: variant.old, with: variant.new)
            #expect(after != before)
            try write(after, to: path)
            let outcome = try Program(
                path: Places.builtProgram, ["check", "--dialogs", dialogs]
            ).run()
            #expect(outcome.output.contains("proven for every combination of answers"))
            #expect(outcome.end == .status(0), "\(outcome.output)\(outcome.errors)")
        }
    }
}
