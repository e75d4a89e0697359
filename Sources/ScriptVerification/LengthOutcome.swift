package import DialogEngine

/// What is found out about how many questions conversations take.
package enum LengthOutcome: Hashable, Sendable {
    /// Nobody is asked more than so many.
    case holds(atMost: Int)
    /// What somebody told and answered before the question that is one too many.
    case broken([Noted])
    /// The bound of the search was reached first; that is no proof.
    case notDecided
}
