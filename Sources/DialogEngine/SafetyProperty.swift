package import ClinicalKnowledge
package import StrictJSON

/// How mild an advice may be: never milder than this for the people it is about or, with a minimum set,
/// never without a real answer to each of its findings.
///
/// "Not sure", refused and unread are no real answers (clinical reference, section 2.4).
package struct SafetyProperty: Sendable {
    /// Whom it is about; everybody without.
    package let condition: Condition?
    package let neverMilderThan: Disposition
    /// The minimum set; empty when nothing excuses a milder advice.
    package let unlessAnswered: [Located<FindingID>]

    static let shape = Shape.object(
        people,
        .required("never-milder-than", .word, "the mildest advice without these answers"),
        .optional(
            "unless-answered", .list(of: .findingName, atLeast: 1, distinct: false), default: [],
            "the findings that need a real answer; without them nobody it is about gets milder advice"
        )
    ) { SafetyProperty(condition: $1, neverMilderThan: $2, unlessAnswered: $3) }

    static let people = Field<Condition?>.optional(
        "if", Condition.shape, "the people it is about")
}
