import ClinicalKnowledge
import Conversation
import DialogEngine
import Foundation
import ShippedContent
import StrictJSON
import Testing

/// A hundred cases from published criteria, played from the opening to the advice.
///
/// `results.txt` is the table of what they come to: level expected, level reached, messages typed. Where
/// a level differs, the table says why.
@Suite struct VignetteTests {
    private static let folder = repositoryFolder + "/Tests/ConversationTests/Vignettes"

    /// One line of the table: `ces-01  emergency  emergency  3`, and behind a difference its reason.
    struct Result {
        let id: String
        let expected: String
        let reached: String
        let turns: Int
        let reason: String?

        init?(_ line: Substring) {
            let parts = line.split(separator: " ", maxSplits: 4, omittingEmptySubsequences: true)
            guard parts.count >= 4, let turns = Int(parts[3]) else { return nil }
            id = String(parts[0])
            expected = String(parts[1])
            reached = String(parts[2])
            self.turns = turns
            reason = parts.count == 5 ? String(parts[4]) : nil
        }
    }

    private static let results: [String: Result] = {
        let text = try? String(contentsOfFile: "\(folder)/results.txt", encoding: .utf8)
        let results = (text ?? "").split(separator: "\n").compactMap(Result.init)
        return Dictionary(results.map { ($0.id, $0) }) { first, _ in first }
    }()

    private static let visits = Dictionary(
        uniqueKeysWithValues: SimulatedPatient.all.map { ($0.id, $0.visit()) })

    @Test func `there are a hundred cases, and each is in the table`() {
        let ids = Set(SimulatedPatient.all.map(\.id))
        #expect(SimulatedPatient.all.count == 100)
        #expect(ids == Set(Self.results.keys))
    }

    @Test(arguments: SimulatedPatient.all)
    func `a case reaches its level, or the table says why not`(
        patient: SimulatedPatient
    ) throws {
        let visit = try #require(Self.visits[patient.id])
        let reached = Self.level(visit.levels)
        let result = Self.results[patient.id]
        #expect(
            "\(patient.id) \(reached) \(visit.turns)"
                == "\(patient.id) \(result?.reached ?? "none") \(result?.turns ?? 0)",
            "\(patient.disposition) expected")
        #expect(result?.expected == patient.disposition)
        #expect((result?.reason == nil) == (reached == patient.disposition))
        let isAllowed = ([patient.disposition] + patient.also_ok).contains(reached)
        #expect(isAllowed || Self.decided.contains(patient.id))
    }

    /// Cases whose level lies outside what their author allows, after thought.
    private static let decided: Set = ["more-so-06", "more-sc-05"]

    @Test(arguments: SimulatedPatient.all)
    func `nothing that is unsafe for this person is recommended`(patient: SimulatedPatient) throws {
        let names = [
            "heat-cold": "heat-and-cold", "nsaid": "anti-inflammatories",
            "medication": "painkillers",
        ]
        let answers = try #require(Self.visits[patient.id]).answers
        for name in patient.unsafe_advice {
            let id = TreatmentID(names[name] ?? name)
            guard let treatment = shippedContent.knowledge.treatment(id) else { continue }
            let fit = shippedContent.knowledge.fit(of: treatment, for: answers)
            if case .allowed = fit { Issue.record("\(id)") }
        }
    }

    /// The five levels of the cases.
    private static func level(_ levels: [Disposition]) -> String {
        switch levels.max() {
        case .crisis, .emergencyAmbulance, .emergencyHospital: "emergency"
        case .some(let level): level.rawValue
        case nil: "none"
        }
    }
}
