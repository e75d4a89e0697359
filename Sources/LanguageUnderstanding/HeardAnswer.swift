package import ClinicalKnowledge

/// An answer to the question that is open.
package enum HeardAnswer: Hashable, Sendable {
    case yes(Answer.Timing)
    case no
    case unsure
    case refused
    case value(Double)
    case choice(String)
    /// These signs of a checklist; `restDenied` when the person said that there are no others.
    ///
    /// Only of one sign can it be said in the same breath that it has been there for long.
    case picks([FindingID], restDenied: Bool, timing: Answer.Timing = .new)
    /// Not sure about these signs of a checklist.
    case doubts([FindingID], restDenied: Bool)
    /// None of the signs shown.
    case noneOfThese
    /// Something was said that can be read two ways: `yes and no`, a number out of range.
    case unclear
}
