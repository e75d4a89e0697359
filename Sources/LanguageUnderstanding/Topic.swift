package import ClinicalKnowledge

/// What a question about treatments is about.
package enum Topic: Hashable, Sendable {
    case treatment(TreatmentID)
    case treatments
}
