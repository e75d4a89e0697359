import StrictJSON

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
