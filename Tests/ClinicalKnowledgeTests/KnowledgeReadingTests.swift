import StrictJSON
import Testing

@testable import ClinicalKnowledge

struct KnowledgeReadingTests {
    @Test func `treatments keep the order of the file, and are found by name`() throws {
        let rest = treatment(#""effort": "active", "claims": ["eases"], "contraindications": []"#)
        let knowledge = try Content(
            treatments: """
                "walking": \(rest),
                "exercise": \(rest)
                """,
            claims: #""eases": \#(claim("contested", "very-low"))"#
        ).knowledge()
        #expect(knowledge.treatments.map(\.id) == ["walking", "exercise"])
        #expect(knowledge.treatment("exercise")?.claims.map(\.value) == ["eases"])
        #expect(knowledge.treatment("massage") == nil)
        #expect(knowledge.claims["eases"]?.stance == .contested)
        #expect(knowledge.claims["eases"]?.certainty == .veryLow)
    }

    @Test func `red flags keep the order of the file, and are found by id`() throws {
        let knowledge = try Content(
            rows: ["VAS-01", "CES-01", "NEU-02a"].map { row($0, (#"{"fever": "yes"}"#, .soon)) }
                .joined(separator: ",\n")
        ).knowledge()
        #expect(knowledge.redFlags.map(\.id) == ["VAS-01", "CES-01", "NEU-02a"])
        #expect(knowledge.redFlag("CES-01")?.value.group == "g")
        #expect(knowledge.redFlag("CES-02") == nil)
    }

    @Test func `evidence tells its mark, its sources and the day it was checked`() throws {
        let result = read(
            #"{"mark": "V", "sources": ["S-ONE", "S-TWO"], "checked": "2026-11-22"}"#,
            as: Evidence.shape)
        let evidence = try #require(result.value)
        #expect(evidence.mark == .verified)
        #expect(evidence.sources.map(\.value) == ["S-ONE", "S-TWO"])
        #expect(evidence.sources.map(\.location.column) == [27, 36])
        #expect(evidence.checked == "2026-11-22")
    }

    @Test func `a row with every mistake tells every mistake`() {
        let text = """
            {"red-flags": {"fev-01": {
              "group": "Fever",
              "calls": [{"if": {"fever": 1}, "for": "emergancy-hospital"}, {"for": "soon"}],
              "unsur": "soon",
              "evidence": {"mark": "verified", "sources": ["S"], "checked": "today"}}}}
            """
        #expect(
            read(text, as: RedFlagFile.shape).issues == [
                "f:1:16: error: the key \"fev-01\" must be capitals and digits in groups, "
                    + "like \"CES-01\" [shape/key]",
                "f:1:26: error: lacks \"unsure\" [shape/missing-key]",
                "f:2:12: error: must be small letters, digits and single hyphens, "
                    + "like \"numb-saddle\" [shape/text]",
                "f:3:30: error: a text or a list or an object must stand here, not a number "
                    + "[shape/kind]",
                "f:3:41: error: \"emergancy-hospital\" is none of self-care, routine, soon, urgent, "
                    + "emergency-hospital, emergency-ambulance, crisis; "
                    + "did you mean \"emergency-hospital\"? [shape/word]",
                "f:3:64: error: lacks \"if\" [shape/missing-key]",
                "f:4:3: error: no key is called \"unsur\" here; did you mean \"unsure\"? "
                    + "[shape/unknown-key]",
                "f:5:24: error: \"verified\" is none of V, U, P [shape/word]",
                "f:5:48: error: must be capitals and digits in groups, like \"CES-01\" [shape/text]",
                "f:5:65: error: must be a date like \"2026-11-22\" [shape/text]",
            ])
    }
}
