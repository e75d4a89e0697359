import StrictJSON
import Testing

@testable import ClinicalKnowledge

struct VerdictTests {
    private let content = Content(
        rows: [
            row("PSY-01", (#"{"weak": "yes"}"#, .crisis), unsure: .crisis),
            row("FEV-01", (#"{"fever": "yes"}"#, .soon), unsure: .routine),
            row("NEU-01", (#"{"numb": "new"}"#, .emergencyHospital), unsure: .urgent),
            row("AGE-01", (#"{"age": {"at-least": 65}}"#, .soon)),
            row("OLD-01", (#"{"age": {"at-least": 0}}"#, .selfCare)),
        ].joined(separator: ",\n"))

    @Test func `nothing to call for is self-care`() throws {
        let verdict = try content.knowledge().verdict(on: ["fever": .no, "age": .value(30)])
        #expect(verdict == Verdict(calls: []))
        #expect(verdict.disposition == .selfCare)
        #expect(verdict.underlying == .selfCare)
    }

    @Test func `the highest call wins, and every row above self-care is named in order`() throws {
        let verdict = try content.knowledge().verdict(
            on: ["age": .value(65), "fever": .yes(.new), "numb": .unsure, "weak": .no])
        #expect(
            verdict
                == Verdict(calls: [
                    .init(redFlag: "FEV-01", disposition: .soon),
                    .init(redFlag: "NEU-01", disposition: .urgent),
                    .init(redFlag: "AGE-01", disposition: .soon),
                ]))
        #expect(verdict.disposition == .urgent)
        #expect(verdict.underlying == .urgent)
        #expect(verdict.redFlags(for: .soon) == ["FEV-01", "AGE-01"])
        #expect(verdict.redFlags(for: .urgent) == ["NEU-01"])
        #expect(verdict.redFlags(for: .crisis) == [])
    }

    @Test(
        arguments: [
            (["weak": .yes(.new), "numb": .yes(.new)], .emergencyHospital),
            (["weak": .refused, "fever": .unread], .routine), (["weak": .unsure], .selfCare),
        ] as [(Answers, Disposition)])
    func `a crisis lies over all, and the rest is seen without it`(
        answers: Answers, underlying: Disposition
    ) throws {
        let verdict = try content.knowledge().verdict(on: answers)
        #expect(verdict.disposition == .crisis)
        #expect(verdict.underlying == underlying)
    }

    @Test func `several rows call for no more and no less than the highest of them alone`() throws {
        let parts = ["fever", "numb", "weak"].enumerated().map { index, finding in
            row(
                "ROW-0\(index)", ("{\"\(finding)\": \"yes\"}", Disposition.allCases[index * 2 + 1]),
                unsure: Disposition.allCases[4 - index])
        }
        let together = try Content(rows: parts.joined(separator: ",\n")).knowledge()
        let alone = try parts.map { try Content(rows: $0).knowledge() }
        let all: [Answer?] = [nil, .yes(.new), .no, .unsure]
        for fever in all {
            for numb in all {
                for weak in all {
                    let pairs: [(FindingID, Answer?)] = [
                        ("fever", fever), ("numb", numb), ("weak", weak),
                    ]
                    let answers = Answers(
                        uniqueKeysWithValues: pairs.compactMap { id, answer in
                            answer.map { (id, $0) }
                        })
                    #expect(
                        together.verdict(on: answers).disposition
                            == alone.map { $0.verdict(on: answers).disposition }.max())
                }
            }
        }
    }
}
