import StrictJSON
import Testing

@testable import ClinicalKnowledge

struct ContactTests {
    @Test func `a country without numbers is missed, at the head of the contacts`() throws {
        let content = Content(
            contacts: "\n" + ["us", "de"].map { contact($0) }.joined(separator: ","))
        #expect(
            try content.linked().issues == [
                "contacts.json:3:1: error: lacks the numbers for unknown, uk, eu [contacts/missing]"
            ])
    }

    @Test func `a country that nobody knows is refused, with the nearest name`() throws {
        var content = Content()
        content.contacts += ",\n" + contact("uks") + ",\n" + contact("atlantis")
        #expect(
            try content.linked().issues == [
                "contacts.json:12:1: error: names \"uks\", but no country is called so; "
                    + "did you mean \"uk\"? [ref/unknown]",
                "contacts.json:14:1: error: names \"atlantis\", but no country is called so "
                    + "[ref/unknown]",
            ])
    }

    @Test func `each country has its numbers by what they are for`() throws {
        var content = Content()
        content.contacts = content.contacts.replacing(
            #""uk": {"numbers": {"emergency": "112""#,
            with: #""uk": {"numbers": {"emergency": "999", "crisis-line": "116 123""#)
        let contacts = try content.knowledge().contacts
        #expect(
            contacts.mapValues(\.numbers) == [
                .unknown: ["emergency": "112"], .de: ["emergency": "112"],
                .eu: ["emergency": "112"], .us: ["emergency": "112"],
                .uk: ["emergency": "999", "crisis-line": "116 123"],
            ])
    }

    @Test func `an empty number is refused`() {
        let text = """
            {"contacts": {"uk": {"numbers": {"emergency": " "},
             "evidence": {"mark": "P", "sources": [], "checked": "2026-11-22"}}}}
            """
        let result = read(text, as: KnowledgeFiles.contactsShape)
        #expect(
            result.issues == ["f:1:47: error: must be a text that is not empty [shape/text]"])
    }
}
