package import ClinicalKnowledge
import StrictJSON

/// In how many questions every conversation ends.
///
/// A question is a state that asks something. That it is put once more, in simpler words or for the rest of
/// its list, and that since when a sign has been there is asked after it, makes it no further one.
package struct LengthProperty: Sendable {
    /// Whom it is about; everybody without.
    package let condition: Condition?
    package let questions: Int

    static let shape = Shape.object(
        SafetyProperty.people,
        .required(
            "within-questions", .integer(1...Limits.questions),
            "the most questions that any of them is asked")
    ) { LengthProperty(condition: $1, questions: $2) }
}
