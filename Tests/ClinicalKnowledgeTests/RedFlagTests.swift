import StrictJSON
import Testing

@testable import ClinicalKnowledge

struct RedFlagTests {
    /// Fever calls for soon, fever with numbness for an ambulance; a doubt for urgent care.
    private func called(by answers: Answers) throws -> Disposition? {
        let rows = row(
            "FEV-01", (#"{"fever": "yes"}"#, .soon),
            (#"{"all": [{"fever": "yes"}, {"numb": "yes"}]}"#, .emergencyAmbulance),
            unsure: .urgent)
        let redFlag = try #require(try Content(rows: rows).knowledge().redFlag("FEV-01"))
        return redFlag.value.called(by: answers, named: [:])
    }

    @Test(
        arguments: [
            ([:], nil), (["fever": .no, "numb": .no], nil), (["numb": .yes(.new)], nil),
            (["fever": .yes(.new)], .soon), (["fever": .yes(.unchanged), "numb": .no], .soon),
            (["fever": .yes(.new), "numb": .yes(.new)], .emergencyAmbulance),
        ] as [(Answers, Disposition?)])
    func `the highest call that holds wins`(answers: Answers, expected: Disposition?) throws {
        #expect(try called(by: answers) == expected)
    }

    @Test(
        arguments: [
            (["fever": .unsure], .urgent), (["fever": .refused], .urgent),
            (["fever": .unread, "numb": .no], .urgent),
            (["fever": .yes(.new), "numb": .unsure], .urgent),
            (["fever": .no, "numb": .unsure], nil), (["numb": .unsure], nil),
        ] as [(Answers, Disposition?)])
    func `a doubt calls for the row's own word, when it leaves a call open`(
        answers: Answers, expected: Disposition?
    ) throws {
        #expect(try called(by: answers) == expected)
    }

    @Test func `a call that holds is not lowered by a milder word for doubts`() throws {
        let rows = row(
            "FEV-01", (#"{"fever": "yes"}"#, .emergencyHospital), (#"{"numb": "yes"}"#, .soon),
            unsure: .routine)
        let redFlag = try #require(try Content(rows: rows).knowledge().redFlag("FEV-01"))
        #expect(
            redFlag.value.called(by: ["fever": .yes(.new), "numb": .unsure], named: [:])
                == .emergencyHospital)
        #expect(redFlag.value.called(by: ["fever": .unsure], named: [:]) == .routine)
    }

    @Test func `a call can rest on a named condition`() throws {
        let content = Content(
            conditions: #""sign": {"any": [{"numb": "yes"}, {"weak": "yes"}]}"#,
            rows: row("NEU-01", (#"{"is": "sign"}"#, .urgent), unsure: .soon))
        let knowledge = try content.knowledge()
        let redFlag = try #require(knowledge.redFlag("NEU-01")?.value)
        #expect(redFlag.called(by: ["weak": .yes(.new)], named: knowledge.conditions) == .urgent)
        #expect(redFlag.called(by: ["weak": .unsure], named: knowledge.conditions) == .soon)
    }
}

extension RedFlag {
    fileprivate func called(
        by answers: Answers, named conditions: [ConditionID: Condition]
    ) -> Disposition? {
        var outlook = Outlook(answers: answers, open: [], conditions: conditions)
        return called(&outlook)
    }
}
