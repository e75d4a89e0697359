package import ClinicalKnowledge
import DialogEngine

extension AdviceSets {
    /// Whether everybody who gives this answer is sent to an emergency service, whatever else they answer.
    package func isEmergency(
        _ answer: Answer, to finding: FindingID
    ) throws(BoundReached) -> Bool {
        guard let place = sets.place(of: finding) else { return false }
        let people = try sets.answers(at: place) { $0 == answer }
        let others = try sets.subtracting(atLeast(.emergencyHospital), from: people)
        return people != .none && others == .none
    }
}
