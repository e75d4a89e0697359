package import ClinicalKnowledge
package import StrictJSON

/// A minimum set: no advice milder than this without a real answer to each of these findings.
///
/// "Not sure", refused and unread are no real answers (clinical reference, section 2.4).
package struct SafetyProperty: Sendable {
    /// Whom it is about; everybody without.
    package let condition: Condition?
    package let neverMilderThan: Disposition
    package let unlessAnswered: [Located<FindingID>]

    static let shape = Shape.object(
        .optional("if", Condition.shape, "the people it is about"),
        .required("never-milder-than", .word, "the mildest advice without these answers"),
        .required(
            "unless-answered", .list(of: .findingName, atLeast: 1, distinct: false),
            "the findings that need a real answer")
    ) { SafetyProperty(condition: $1, neverMilderThan: $2, unlessAnswered: $3) }
}
