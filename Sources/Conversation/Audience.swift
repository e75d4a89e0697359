package import ClinicalKnowledge

/// To whom words are said, as far as it changes them.
package struct Audience: Hashable, Sendable {
    package var country: Country
    package var keeping: Keeping

    /// What becomes of the words that a person types.
    package enum Keeping: Hashable, Sendable {
        case nothing
        case file(String)
        /// A server holds the conversation until it is forgotten or the server ends.
        case memory
        /// A server keeps the conversation, sealed, until it is forgotten or its time is over.
        case store
    }

    package init(country: Country = .unknown, keeping: Keeping = .nothing) {
        self.country = country
        self.keeping = keeping
    }
}
