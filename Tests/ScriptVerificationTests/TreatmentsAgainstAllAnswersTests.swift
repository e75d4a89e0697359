import ClinicalKnowledge
import DialogEngine
import StrictJSON
import Testing

@testable import ScriptVerification

/// Whom treatments are recommended to, against asking the engine of every set of answers there is.
@Suite struct TreatmentsAgainstAllAnswersTests {
    @Test(arguments: 0..<200 as Range<UInt64>)
    func `a treatment is free for those whom no rule can come to speak against`(
        seed: UInt64
    ) throws {
        let small = SmallScript(seed: seed, treatments: SmallTreatments(seed: seed))
        try #require(small.issues == [])
        let script = small.script
        let advice = try AdviceSets(treatmentsOf: script)
        for property in script.treatmentSafety.map(\.value) {
            let found = Dictionary(
                uniqueKeysWithValues: try advice.recommendations(against: property).map {
                    ($0.treatment, $0.people)
                })
            for treatment in script.treatments(of: property) {
                let people = found[treatment.id] ?? .none
                let proven = SmallScript.everySet.filter {
                    advice.sets.contains(advice.sets.numbers(of: $0), people)
                }
                let concerned = SmallScript.everySet.filter { script.isAbout(property, $0) }
                #expect(
                    proven == concerned.filter { script.isFree(treatment.value, for: $0) })
                // A question that can change nothing may still be open; nobody is told who is not counted.
                let told = concerned.filter { script.recommends(treatment.value, to: $0) }
                #expect(Set(told).isSubset(of: proven))
            }
        }
    }
}

extension Script {
    fileprivate func isAbout(_ property: TreatmentProperty, _ answers: Answers) -> Bool {
        property.condition.truth(given: answers, named: knowledge.conditions) == .yes
            && knowledge.verdict(on: answers).disposition < .soon
    }

    /// Whether no rule speaks against it, whatever is answered to the signs of the rules.
    fileprivate func isFree(_ treatment: Treatment, for answers: Answers) -> Bool {
        knowledge.contraindications(of: treatment)
            .compactMap { knowledge.contraindications[$0]?.condition }
            .allSatisfy { rule in
                completions(of: answers, by: rule.findingsNamedOutright).allSatisfy {
                    rule.truth(given: $0, named: knowledge.conditions) == .no
                }
            }
    }

    private func completions(of answers: Answers, by findings: [FindingID]) -> [Answers] {
        findings.filter { answers[$0] == nil }.reduce([answers]) { sets, finding in
            sets
                + [Answer.no, .yes(.new), .unsure].flatMap { answer in
                    sets.map { $0.merging([finding: answer]) { own, _ in own } }
                }
        }
    }

    /// Whether somebody is told, with nothing left to ask, that they may have it.
    fileprivate func recommends(_ treatment: Treatment, to answers: Answers) -> Bool {
        guard knowledge.unknownSigns(against: treatment, for: answers).isEmpty,
            case .allowed = knowledge.fit(of: treatment, for: answers)
        else { return false }
        return true
    }
}
