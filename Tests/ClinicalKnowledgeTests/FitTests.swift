import StrictJSON
import Testing

@testable import ClinicalKnowledge

struct FitTests {
    private let content = Content(
        rows: [
            row("PAI-01", (#"{"pain": {"between": {"from": 1, "to": 1}}}"#, .routine)),
            row("PAI-02", (#"{"pain": {"between": {"from": 2, "to": 2}}}"#, .soon)),
            row("PAI-03", (#"{"pain": {"between": {"from": 3, "to": 3}}}"#, .urgent)),
            row("PAI-04", (#"{"pain": {"between": {"from": 4, "to": 4}}}"#, .emergencyHospital)),
            row("PAI-05", (#"{"pain": {"between": {"from": 5, "to": 5}}}"#, .emergencyAmbulance)),
            row("PAI-06", (#"{"pain": {"between": {"from": 6, "to": 6}}}"#, .crisis)),
        ].joined(separator: ",\n"),
        treatments: """
            "massage": \(treatment(#""effort": "passive", "claims": ["eases"], "contraindications": ["fragile", "signs"]"#, standing: "worth-trying")),
            "walking": \(treatment(#""effort": "active", "claims": ["eases"], "contraindications": []"#, standing: "first"))
            """,
        contraindications: """
            "fragile": {"if": {"is": "old"}, "then": "ask-first"},
            "fevered": {"if": {"fever": "yes"}, "then": "not-now"},
            "numbed": {"if": {"numb": "yes"}, "then": "not-now"}
            """,
        contraindicationLists: #""signs": {"reference": "C-ONE", "rules": ["fevered", "numbed"]}"#,
        claims: #""eases": \#(claim("qualified", "low"))"#
    )

    private func fit(_ treatment: TreatmentID, _ answers: Answers) throws -> Fit {
        var content = content
        content.conditions = #""old": {"age": {"at-least": 65}}"#
        let knowledge = try content.knowledge()
        return knowledge.fit(of: try #require(knowledge.treatment(treatment)), for: answers)
    }

    @Test(
        arguments: [
            ([:], .allowed(.worthTrying)),
            (["fever": .no, "numb": .no, "age": .value(64)], .allowed(.worthTrying)),
            (["fever": .yes(.new)], .notNow(["fevered"])),
            (["fever": .unsure], .askFirst(["fevered"])),
            (["age": .value(65)], .askFirst(["fragile"])),
            (["age": .refused], .askFirst(["fragile"])),
            (["age": .unread, "fever": .refused, "numb": .no], .askFirst(["fragile", "fevered"])),
            (["numb": .yes(.unchanged), "fever": .yes(.new)], .notNow(["fevered", "numbed"])),
            (["numb": .yes(.new), "fever": .unsure, "age": .value(80)], .notNow(["numbed"])),
        ] as [(Answers, Fit)])
    func `not now wins over ask first, and a doubt is asked about first`(
        answers: Answers, expected: Fit
    ) throws {
        #expect(try fit("massage", answers) == expected)
        #expect(try fit("walking", answers) == .allowed(.first), "nothing speaks against walking")
    }

    @Test(
        arguments: [
            (0, .notNow(["fevered"])), (1, .notNow(["fevered"])), (2, .afterAdvice(.soon)),
            (3, .afterAdvice(.urgent)), (4, .afterAdvice(.emergencyHospital)),
            (5, .afterAdvice(.emergencyAmbulance)), (6, .afterAdvice(.crisis)),
        ] as [(Double, Fit)])
    func `from soon on the advice comes before any treatment`(pain: Double, expected: Fit) throws {
        #expect(try fit("massage", ["pain": .value(pain), "fever": .yes(.new)]) == expected)
    }

    @Test(
        arguments: [
            ([:], ["fever", "numb"]), (["fever": .no], ["numb"]),
            (["fever": .unsure], ["numb"]), (["fever": .yes(.new)], []),
            (["fever": .no, "numb": .no], []),
        ] as [(Answers, [FindingID])])
    func `signs that are not known are asked, unless one speaks against it already`(
        answers: Answers, unknown: [FindingID]
    ) throws {
        var content = content
        content.conditions = #""old": {"age": {"at-least": 65}}"#
        let knowledge = try content.knowledge()
        let massage = try #require(knowledge.treatment("massage"))
        #expect(knowledge.unknownSigns(against: massage, for: answers) == unknown)
        #expect(knowledge.unknownSigns(forPlanWith: answers) == unknown)
    }

    @Test(
        arguments: [
            (
                [:],
                Plan(
                    first: ["walking"], worthTrying: ["massage"], notWorthIt: [], avoid: [],
                    after: nil)
            ),
            (
                ["numb": .yes(.new)],
                Plan(
                    first: ["walking"], worthTrying: [], notWorthIt: [],
                    avoid: [.init(treatment: "massage", reasons: ["numbed"], strength: .notNow)],
                    after: nil)
            ),
            (
                ["pain": .value(2)],
                Plan(first: [], worthTrying: [], notWorthIt: [], avoid: [], after: .soon)
            ),
        ] as [(Answers, Plan)])
    func `a plan names what to do first, and says of the rest why not`(
        answers: Answers, plan: Plan
    ) throws {
        var content = content
        content.conditions = #""old": {"age": {"at-least": 65}}"#
        #expect(try content.knowledge().plan(for: answers) == plan)
    }
}
