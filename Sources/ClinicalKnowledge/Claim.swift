package import StrictJSON

/// A statement that people hear about treatments, and what is to be thought of it.
package struct Claim: Sendable {
    package let stance: Stance
    package let certainty: Certainty
    /// The treatments that it speaks of, the first before all.
    package let treatments: [Located<TreatmentID>]
    /// The places and lengths of pain that it is about; none means any.
    package let sites: [String]
    package let durations: [Located<PainKindID>]
    /// Who tells it.
    package let toldBy: [Located<SourceID>]
    /// The claims over which sources disagree that this one belongs to.
    package let disputes: [Located<ClaimID>]
    /// What the stance rests on.
    package let evidence: Evidence
    /// The row of the clinical reference, like `D-01`.
    package let reference: String?

    package enum Stance: String, CaseIterable, Sendable {
        case established, qualified, contested, outdated, wrong, opinion, practical, unsafe
    }

    package enum Certainty: String, CaseIterable, Sendable {
        case none
        case veryLow = "very-low"
        case low, moderate, high
    }

    /// Those who tell it first, then those who were asked.
    package var sources: [SourceID] {
        (toldBy + evidence.sources).map(\.value).reduce(into: []) { seen, source in
            if !seen.contains(source) { seen.append(source) }
        }
    }

    static let shape = Shape.object(
        .required("stance", .word, "what is to be thought of it"),
        .required("certainty", .word, "how sure one can be"),
        .required("about", .names(), "the treatments that it speaks of, the first before all"),
        .optional("sites", .list(of: .text(.identifier)), default: [], "places it is about"),
        .optional("durations", .names(), default: [], "lengths of pain it is about"),
        .optional("told-by", .names(.code), default: [], "the sources that tell it"),
        .optional("disputes", .names(), default: [], "claims over which sources disagree"),
        .optional("reference", .text(.code), "the row of the clinical reference"),
        .required("evidence", Evidence.shape, "what the stance rests on")
    ) {
        Claim(
            stance: $1, certainty: $2, treatments: $3, sites: $4, durations: $5, toldBy: $6,
            disputes: $7, evidence: $9, reference: $8)
    }
}

extension Shape {
    /// A list of ids, each with its place.
    static func names<Kind>(
        _ pattern: TextPattern = .identifier
    ) -> Shape where Value == [Located<Identifier<Kind>>] {
        .list(of: Shape<String>.text(pattern).map { Identifier<Kind>($0) }.located)
    }
}
