import ClinicalKnowledge
import Conversation
import DialogEngine
import Foundation
import ShippedContent
import StrictJSON
import Testing

@testable import ScriptVerification

/// The shipped content with one mistake about what is asked, or what is recommended, is found out.
@Suite struct BrokenAskingTests {
    private typealias Edit = (file: String, old: String, new: String)

    private static let script = "scripts/spine-pain.json"
    private static let rows = "knowledge/red-flags.json"
    private static let treatments = "knowledge/treatments.json"

    @Test func `what decides and is asked for nowhere is found`() throws {
        let script = try edited(
            (Self.script, #""rash-place": { "ask": "rash-near-eye" },"#, ""),
            (Self.script, #""rash-place", "#, ""))
        let excuses = AskingExcuses(script, [])
        #expect(excuses.neverAsked == ["rash-near-eye"])
    }

    @Test func `what is asked for and decides nothing is found`() throws {
        let script = try edited(
            (Self.script, #"{ "ask": "pain-score" }"#, #"{ "ask": "tried-massage" }"#))
        #expect(script.idleLines.map(\.value) == ["tried-massage"])
    }

    @Test func `a danger that is asked for after people have left is found`() throws {
        let script = try edited(
            (Self.script, #""age": { "ask": "age" }"#, #""age": { "ask": "age", "ends": true }"#))
        let advice = try sets(of: script)
        let exits = try advice.earlyExits().filter { $0.state.key == "age" }
        #expect(exits.contains { $0.finding == "spine-procedure" && $0.level.isEmergency })
        #expect(!exits.contains { $0.finding == "numb-saddle" })
        let unexcused = AskingExcuses(script, exits).exits
        #expect(unexcused.count == exits.count)
        let first = try #require(exits.first)
        let talk = try #require(try ToldConversation(first.people, of: advice))
        #expect(talk.answers[first.finding] == nil)
        #expect(try #require(talk.advice) < first.level)
    }

    @Test func `a name that excuses nothing is found`() throws {
        let script = try edited(
            (Self.script, #""lying-pain", "small-skin-cancer""#, #""lying-pain", "fever""#))
        let excuses = AskingExcuses(script, [])
        #expect(excuses.neverAsked == ["small-skin-cancer"])
        #expect(
            excuses.unused.filter { $0.exception != "children" }.map(\.name.value) == ["fever"])
    }

    @Test(arguments: [
        (
            script, #""clot": { "ask": "clot-risk" },"#,
            #""clot": { "ask": "clot-risk" }, "clot-again": { "if": { "is": "neck" }, "ask": "clot-risk" },"#,
            "lint/shadowed"
        ),
        (
            rows, #"{ "if": { "collapse": "yes" }, "for": "emergency-ambulance" }"#,
            #"{ "if": { "collapse": "yes" }, "for": "emergency-ambulance" }, { "if": { "all": [{ "collapse": "yes" }, { "is": "neck" }] }, "for": "urgent" }"#,
            "lint/shadowed"
        ),
        (
            treatments,
            #""then": "worth-trying" }, { "if": { "all": [{ "leg-past-knee""#,
            #""then": "worth-trying" }, { "if": { "duration": { "at-least": 84 } }, "then": "unproven" }, { "if": { "all": [{ "leg-past-knee""#,
            "lint/shadowed"
        ),
        (
            "knowledge/findings.json",
            #""fever": { "type": "yes-no", "when-unsure": "ask-again" }"#,
            #""fever": { "type": "yes-no", "when-unsure": "ask-again", "long-standing": "said" }"#,
            "lint/dead-timing"
        ),
    ])
    func `what does nothing is found`(
        file: String, old: String, new: String, id: String
    ) throws {
        let advice = try sets(of: try edited((file, old, new)))
        #expect(try (advice.lintIssues() + advice.shadowedStandings()).map(\.id) == [id])
    }

    @Test(arguments: [
        (
            #""strong-pressure": { "reference": "C-DEEP", "rules": ["any-massage", "#, "massage",
            "any-massage"
        ),
        (#""rules": ["fever", "recent-injury", "clot", "#, "light-massage", "any-massage"),
    ])
    func `a rule that is left out is found with people who are told that nothing speaks against it`(
        list: String, treatment: String, property: String
    ) throws {
        let short = list.replacing(/"(any-massage|clot)", $/, with: "")
        let script = try edited((Self.treatments, list, short))
        let broken = try #require(script.treatmentSafety.first { $0.key == property })
        let advice = try sets(of: script)
        let found = try advice.recommendations(against: broken.value)
        let people = try #require(found.first { $0.treatment.text == treatment }?.people)
        let talk = try #require(try ToldConversation(people, of: advice))
        let known = try #require(script.knowledge.treatment(TreatmentID(treatment)))
        guard case .allowed = script.knowledge.fit(of: known, for: talk.answers) else {
            Issue.record("\(talk.answers)")
            return
        }
        #expect(script.knowledge.unknownSigns(against: known, for: talk.answers) == [])
    }

    @Test func `the shipped content recommends nothing that it must not`() throws {
        let script = shippedContent.script
        let advice = try sets(of: script)
        #expect(script.treatmentSafety.count >= 5)
        for property in script.treatmentSafety.map(\.value) {
            #expect(try advice.recommendations(against: property).map(\.treatment) == [])
            let people = try advice.holding(property.condition)
            #expect(try advice.withRoomForTreatments(people) != .none)
        }
    }

    private func sets(of script: Script) throws -> AdviceSets {
        try AdviceSets(script, classes: AnswerClasses(script, withTreatments: true))
    }

    /// The shipped content with these edits.
    private func edited(_ edits: Edit...) throws -> Script {
        var files = shippedFiles
        for edit in edits {
            let place = try #require(files.firstIndex { $0.path == edit.file })
            let text = String(decoding: files[place].bytes, as: UTF8.self)
            let range = try #require(text.firstRange(of: edit.old), "\(edit.old)")
            let after = text.replacingCharacters(in: range, with: edit.new)
            files[place] = ContentFile(path: edit.file, bytes: Array(after.utf8))
        }
        return try Content(files, script: "spine-pain", language: "en").script
    }
}
