/// Names one conversation among all: whose it is, and what its owner calls it.
package struct SessionKey: Hashable, Sendable {
    package let owner: Owner
    package let name: String

    package init(_ owner: Owner, _ name: String) {
        self.owner = owner
        self.name = name
    }

    /// Few names are used by two owners, and these are told apart when they are compared.
    package func hash(into hasher: inout Hasher) { hasher.combine(name) }

    /// No owner can name another's conversation.
    package enum Owner: Hashable, Sendable {
        case relay(String)
        /// A person at the line; the name is the word to resume by.
        case byHand
    }
}
