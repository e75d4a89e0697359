package import StrictJSON

/// Something people do or get for the pain, with what is claimed of it and who should not have it.
package struct Treatment: Sendable {
    /// The row of the clinical reference, like `T-MASSAGE`.
    package let reference: String
    package let kind: Kind
    package let effort: Effort
    package let certainty: Claim.Certainty
    package let standing: StandingRule
    package let claims: [Located<ClaimID>]
    /// Each is a contraindication or a list of them.
    package let contraindications: [Located<ContraindicationID>]
    package let evidence: Evidence

    package enum Effort: String, CaseIterable, Sendable {
        /// The person does it.
        case active
        /// It is done to the person.
        case passive
        /// It can be either, or has a part of each.
        case either
    }

    /// Under what treatments are listed, in this order.
    package enum Kind: String, CaseIterable, Sendable {
        case movement, comfort, mind, care, massage, joints, medicines, devices, procedures
    }

    static let shape = Shape.object(
        .required("reference", .text(.code), "the row of the clinical reference"),
        .required("kind", .word, "under what it is listed"),
        .required("effort", .word, "done by the person, or to the person"),
        .required("certainty", .word, "how sure one can be of what is known of its effect"),
        .required("standing", StandingRule.shape, "what it is worth, and to whom"),
        .required(
            "claims", .list(of: Shape.text(.identifier).map { ClaimID($0) }.located, atLeast: 1),
            "what is claimed, most important first"),
        .required("contraindications", .names(), "rules, or lists of rules"),
        .required("evidence", Evidence.shape, "who says so")
    ) {
        Treatment(
            reference: $1, kind: $2, effort: $3, certainty: $4, standing: $5, claims: $6,
            contraindications: $7, evidence: $8)
    }
}

extension Knowledge {
    /// What is claimed of these two treatments together and no others, disputed claims first.
    package func claim(onBoth first: TreatmentID, _ second: TreatmentID) -> ClaimID? {
        let both = claims.filter { claim in
            let about = claim.value.treatments.map(\.value)
            return about.contains(first) && about.contains(second) && about.count == 2
        }.keys.sorted()
        return both.first { claims[$0]?.stance == .contested } ?? both.first
    }
}
