import StrictJSON
import Testing

@testable import ClinicalKnowledge

struct LinkingTests {
    @Test func `content in which every name is defined has no issue`() throws {
        #expect(try Content().linked().issues == [])
    }

    @Test func `a row that names no finding is refused, with the nearest name`() throws {
        let content = Content(rows: row("FEV-01", ("{\n\"fevr\": \"yes\"}", .urgent)))
        #expect(
            try content.linked().issues == [
                "red-flags.json:5:1: error: names \"fevr\", but no finding is called so; "
                    + "did you mean \"fever\"? [ref/unknown]"
            ])
    }

    @Test func `an unknown name is found below every connective, and all are told`() throws {
        let content = Content(
            conditions: """
                "sign": {"any": [{
                "q1": "yes"}, {"none": [{
                "q2": "yes"}]}]}
                """,
            rows: row(
                "FEV-01",
                (
                    """
                    {"all": [{
                    "q3": "yes"}, {"count": {"at-least": 1, "of": [{
                    "q4": "yes"}, {
                    "is": "sgin"}]}}]}
                    """, .urgent
                )))
        #expect(
            try content.linked().issues == [
                "red-flags.json:3:1: error: names \"q1\", but no finding is called so [ref/unknown]",
                "red-flags.json:4:1: error: names \"q2\", but no finding is called so [ref/unknown]",
                "red-flags.json:7:1: error: names \"q3\", but no finding is called so [ref/unknown]",
                "red-flags.json:8:1: error: names \"q4\", but no finding is called so [ref/unknown]",
                "red-flags.json:9:1: error: names \"sgin\", but no condition is called so; "
                    + "did you mean \"sign\"? [ref/unknown]",
            ])
    }

    @Test func `a source that nobody lists is refused wherever it is named`() throws {
        let content = Content(
            rows: row("FEV-01", (#"{"fever": "yes"}"#, .urgent), source: "S-ROW"),
            treatments: """
                "rest": \(treatment(#""effort": "active", "claims": ["eases"], "contraindications": []"#, source: "S-TREAT"))
                """,
            claims: #""eases": \#(claim("wrong", "high", source: "S-ONCE"))"#,
            contacts: ["unknown", "uk", "de", "eu"].map { contact($0) }.joined(separator: ",")
                + "," + contact("us", source: "S-CALL"))
        #expect(
            try content.linked().issues == [
                "claims.json:3:1: error: names \"S-ONCE\", but no source is called so; "
                    + "did you mean \"S-ONE\"? [ref/unknown]",
                "contacts.json:7:1: error: names \"S-CALL\", but no source is called so [ref/unknown]",
                "red-flags.json:5:1: error: names \"S-ROW\", but no source is called so [ref/unknown]",
                "treatments.json:3:1: error: names \"S-TREAT\", but no source is called so [ref/unknown]",
            ])
    }

    @Test func `a treatment that names no claim or contraindication is refused`() throws {
        let content = Content(
            treatments: """
                "rest": \(treatment("""
                    "effort": "active", "claims": [
                    "ease"], "contraindications": [
                    "fevers"]
                    """))
                """,
            contraindications: #""fever": {"if": {"fever": "yes"}, "then": "not-now"}"#,
            claims: #""eases": \#(claim("wrong", "high"))"#)
        #expect(
            try content.linked().issues == [
                "treatments.json:3:1: error: names \"ease\", but no claim is called so; "
                    + "did you mean \"eases\"? [ref/unknown]",
                "treatments.json:4:1: error: names \"fevers\", but no contraindication is called so; "
                    + "did you mean \"fever\"? [ref/unknown]",
            ])
    }

    @Test func `a contraindication that names no finding or condition is refused`() throws {
        let content = Content(
            contraindications: """
                "old": {"then": "not-now", "if": {"any": [{
                "agee": "yes"}, {
                "is": "fragile"}]}}
                """)
        #expect(
            try content.linked().issues == [
                "treatments.json:5:1: error: names \"agee\", but no finding is called so; "
                    + "did you mean \"age\"? [ref/unknown]",
                "treatments.json:6:1: error: names \"fragile\", but no condition is called so "
                    + "[ref/unknown]",
            ])
    }

    @Test func `a claim that nobody stands for is refused`() throws {
        let nobody = #"{"mark": "P", "checked": "2026-11-22", "sources": []}"#
        let content = Content(
            claims: """
                "eases": {"stance": "wrong", "certainty": "high", "about": [
                "rest"], "disputes": [
                "ease"], "durations": [
                "acute"], "told-by": [
                "S-TWO"], "evidence": \(nobody)},
                "cures": {"stance": "wrong", "certainty": "high", "about": [], "evidence": \(nobody)}
                """)
        #expect(
            try content.linked().issues == [
                #"claims.json:3:1: error: names "rest", but no treatment is called so [ref/unknown]"#,
                #"claims.json:4:1: error: names "ease", but no claim is called so; did you mean "eases"? [ref/unknown]"#,
                #"claims.json:5:1: error: names "acute", but no duration is called so [ref/unknown]"#,
                #"claims.json:6:1: error: names "S-TWO", but no source is called so [ref/unknown]"#,
                #"claims.json:7:1: error: "cures" names no source [claim/no-source]"#,
            ])
    }

    @Test func `a treatment without standing, and a source without year, are refused`() {
        let bare =
            #"{"treatments": {"rest": {"reference": "T-ONE", "kind": "comfort"}}, "contraindications": {}}"#
        #expect(
            read(bare, as: TreatmentFile.shape).issues.contains(
                #"f:1:25: error: lacks "standing" [shape/missing-key]"#))
        let undated =
            #"{"sources": {"S-ONE": {"title": "T", "publisher": "P", "link": "L", "licence": "C", "mark": "V"}}}"#
        #expect(
            read(undated, as: KnowledgeFiles.sourcesShape).issues == [
                #"f:1:23: error: lacks "year" [shape/missing-key]"#
            ])
    }

    @Test func `a list of contraindications holds only what stands above it`() throws {
        let content = Content(
            contraindications: #""fever": {"if": {"fever": "yes"}, "then": "not-now"}"#,
            contraindicationLists: """
                "any": {"reference": "C-ONE", "rules": ["fever",
                "more"]},
                "more": {"reference": "C-TWO", "rules": ["any"]},
                "fever": {"reference": "C-TWO", "rules": []}
                """)
        #expect(
            try content.linked().issues == [
                #"treatments.json:7:1: error: names "more", but no contraindication above is called so [ref/unknown]"#,
                #"treatments.json:9:1: error: "fever" is a rule and a list as well [ref/twice]"#,
            ])
    }
}
