package import ClinicalKnowledge
package import DialogEngine
package import StrictJSON

/// Answers with which somebody gets an advice that a safety property forbids.
package struct Violation: Hashable, Sendable {
    package let property: String
    package let location: SourceLocation
    /// The finding that has no real answer.
    package let finding: FindingID
    package let advice: Disposition
    package let conversation: Conversation

    /// What is told unasked, and what is asked and answered, in their order.
    package struct Conversation: Hashable, Sendable {
        package let volunteered: [Noted]
        package let answered: [Noted]
        /// The person's messages, the opening one included.
        package let turns: Int
    }
}

/// What a search tells about one finding of a safety property.
package enum SearchOutcome: Hashable, Sendable {
    /// No conversation breaks it.
    case holds
    case broken(Violation)
    /// The bound of the search was reached first; that is no proof.
    case notDecided
}
