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

/// Answers that speak against a treatment.
package struct Contraindication: Sendable {
    package let condition: Condition
    package let strength: Strength

    package enum Strength: String, CaseIterable, Sendable {
        case askFirst = "ask-first"
        case notNow = "not-now"
    }

    static let shape = Shape.object(
        .required("if", Condition.shape, "the answers that speak against it"),
        .required("then", .word, "not now, or ask a professional first")
    ) { _, condition, strength in Contraindication(condition: condition, strength: strength) }
}

/// A statement about a treatment, and what is to be thought of it.
package struct Claim: Sendable {
    package let stance: Stance
    package let certainty: Certainty
    package let evidence: Evidence

    package enum Stance: String, CaseIterable, Sendable {
        case established, qualified, contested, outdated, wrong, opinion, practical, unsafe
    }

    package enum Certainty: String, CaseIterable, Sendable {
        case none
        case veryLow = "very-low"
        case low, moderate, high
    }

    static let shape = Shape.object(
        .required("stance", .word, "what is to be thought of it"),
        .required("certainty", .word, "how sure one can be"),
        .required("evidence", Evidence.shape, "who says so")
    ) { _, stance, certainty, evidence in
        Claim(stance: stance, certainty: certainty, evidence: evidence)
    }
}
