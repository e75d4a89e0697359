package import StrictJSON

/// Something people do or get for the pain, with what is claimed of it and who should not have it.
package struct Treatment: Sendable {
    package let effort: Effort
    package let claims: [Located<ClaimID>]
    package let contraindications: [Located<ContraindicationID>]
    package let evidence: Evidence

    package enum Effort: String, CaseIterable, Sendable {
        /// The person does it.
        case active
        /// It is done to the person.
        case passive
    }

    static let shape = Shape.object(
        .required("effort", .word, "done by the person, or to the person"),
        .required(
            "claims", .list(of: Shape.text(.identifier).map { ClaimID($0) }.located, atLeast: 1),
            "what is claimed, most important first"),
        .required(
            "contraindications",
            .list(of: Shape.text(.identifier).map { ContraindicationID($0) }.located),
            "when not to have it, or to ask first"),
        .required("evidence", Evidence.shape, "who says so")
    ) { _, effort, claims, contraindications, evidence in
        Treatment(
            effort: effort, claims: claims, contraindications: contraindications, evidence: evidence
        )
    }
}
