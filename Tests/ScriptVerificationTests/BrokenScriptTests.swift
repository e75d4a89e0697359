import ClinicalKnowledge
import Conversation
import DialogEngine
import Foundation
import ScriptVerification
import ShippedContent
import StrictJSON
import Testing

/// The shipped script with one mistake is found out, with a conversation that shows it.
@Suite struct BrokenScriptTests {
    private static let path = repositoryFolder + "/Dialogs/scripts/spine-pain.json"

    struct Mistake: Sendable, CustomStringConvertible {
        let description: String
        let old: String
        let new: String
        /// The property and the finding that it is broken for.
        let broken: String
    }

    @Test(arguments: [
        Mistake(
            description: "fever is left out of the list for adults",
            old: #""fever", "weight-loss", "restless-pain""#,
            new: #""weight-loss", "restless-pain""#,
            broken: "everybody-soon fever"),
        Mistake(
            description: "the nerves are asked about for backs only",
            old: #""nerves": { "#, new: #""nerves": { "if": { "is": "back" }, "#,
            broken: "gate numb-saddle"),
        Mistake(
            description: "neck and back together miss the neck",
            old: #""neck-signs": {\#n      "if": { "is": "neck" }"#,
            new: #""neck-signs": {\#n      "if": { "site": "neck" }"#,
            broken: "neck clumsy-hands"),
        Mistake(
            description: "the age ends the questions",
            old: #""age": { "ask": "age" }"#, new: #""age": { "ask": "age", "ends": true }"#,
            broken: "everybody cancer"),
    ])
    func `a mistake is found with a conversation`(mistake: Mistake) throws {
        let script = try script(mistake)
        var proof = MinimumSetProof(
            try AdviceSets(script, classes: AnswerClasses(script)))
        let parts = mistake.broken.split(separator: " ").map(String.init)
        let property = try #require(script.safety.first { $0.key == parts[0] })
        let outcome = try proof.outcome(of: property, without: FindingID(parts[1]))
        guard case .broken(let violation) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        let talk = violation.conversation
        let given = (talk.volunteered + talk.answered).map { ($0.finding, $0.answer) }
        let turn = script.begin(given: given)
        #expect(turn.snapshot.advised == [violation.advice])
        #expect(violation.advice < property.value.neverMilderThan)
        #expect(talk.turns <= 16)
    }

    @Test func `a sign that must be answered and is never asked is a mistake at load`() throws {
        let mistake = Mistake(
            description: "", old: #""numb-saddle", "#, new: "", broken: "")
        var issues: [StrictJSON.Issue] = []
        _ = try script(mistake, issues: &issues)
        #expect(issues.map(\.id) == ["safety/never-asked"])
    }

    @Test func `people who get milder advice than a property allows are found`() throws {
        let script = try script(
            Mistake(
                description: "", old: #""never-milder-than": "emergency-hospital" },"#,
                new: #""never-milder-than": "emergency-ambulance" },"#, broken: ""))
        let property = try #require(script.safety.first?.value)
        let advice = try AdviceSets(script, classes: AnswerClasses(script))
        let talk = try #require(
            try ToldConversation(try advice.milder(than: property), of: advice))
        #expect(talk.advice == .emergencyHospital)
        #expect(script.disposition(given: talk.answers) == .emergencyHospital)
    }

    @Test func `a minimum set of people who never get milder advice says nothing`() throws {
        let script = try script(
            Mistake(
                description: "", old: #""if": { "is": "child" }, "never-milder-than": "soon" "#,
                new:
                    #""if": { "is": "child" }, "never-milder-than": "soon", "unless-answered": ["fever"] "#,
                broken: ""))
        let property = try #require(script.safety.first { $0.key == "children" }?.value)
        let advice = try AdviceSets(script, classes: AnswerClasses(script))
        #expect(try advice.milder(than: property) == .none)
    }

    @Test(arguments: [
        (#"{ "all": [{ "site": "neck" }, { "site": "lower-back" }] }"#, "lint/never-true"),
        (
            #"{ "any": [{ "age": { "at-least": 60 } }, { "none": [{ "age": { "at-least": 50 } }] }, { "age": { "between": { "from": 50, "to": 60 } } }, { "age": "unsure" }] }"#,
            "lint/always-true"
        ),
    ])
    func `a condition that no answers can change is found`(condition: String, id: String) throws {
        let script = try script(
            Mistake(
                description: "", old: #""nerves": { "#,
                new: #""nerves": { "if": \#(condition), "#, broken: ""))
        let advice = try AdviceSets(script, classes: AnswerClasses(script))
        #expect(try advice.conditionIssues().map(\.id) == [id])
    }

    @Test(arguments: [
        (
            #""how-far": { "if": { "pregnant": ["yes", "unsure"] }"#,
            #""how-far": { "if": { "is": "child" }"#, "lint/unreachable"
        ),
        (
            #""how-far": { "if": { "pregnant": ["yes", "unsure"] }"#,
            #""how-far": { "if": { "collapse": "yes" }"#, "lint/unreachable"
        ),
        (
            #"{ "sign": "aneurysm", "if": { "is": "sixty-or-more" } }"#,
            #"{ "sign": "aneurysm", "if": { "collapse": "yes" } }"#, "lint/unreachable"
        ),
        (
            #""how-far": { "if": { "pregnant": ["yes", "unsure"] }"#,
            #""how-far": { "if": { "pregnant": ["yes", "new", "unsure"] }"#, "lint/dead-value"
        ),
    ])
    func `what nobody comes to, and what says nothing, is found`(
        old: String, new: String, id: String
    ) throws {
        let script = try script(Mistake(description: "", old: old, new: new, broken: ""))
        let advice = try AdviceSets(script, classes: AnswerClasses(script))
        let issues = try advice.stateIssues() + advice.alternativeIssues()
        #expect(issues.contains { $0.id == id })
        #expect(issues.allSatisfy { $0.id == id })
    }

    private func script(_ mistake: Mistake) throws -> Script {
        var issues: [StrictJSON.Issue] = []
        let script = try script(mistake, issues: &issues)
        try #require(issues == [])
        return script
    }

    private func script(
        _ mistake: Mistake, issues: inout [StrictJSON.Issue]
    ) throws -> Script {
        let text = try String(contentsOfFile: Self.path, encoding: .utf8)
        let range = try #require(text.firstRange(of: mistake.old))
        let broken = text.replacingCharacters(in: range, with: mistake.new)
        let file = ScriptFile.shape.read(Array(broken.utf8), file: "script", issues: &issues)
        return Script(
            try #require(file), knowledge: shippedContent.knowledge, issues: &issues)
    }
}
