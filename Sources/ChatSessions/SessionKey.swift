/// Names one conversation among all: whose it is, and what its owner calls it.
package struct SessionKey: Hashable, Sendable {
    package let owner: Owner
    package let name: String

    package init(_ owner: Owner, _ name: String) {
        self.owner = owner
        self.name = name
    }

    /// No owner can name another's conversation.
    package enum Owner: Hashable, Sendable {
        case relay(String)
        /// A person at the line; the name is the word to resume by.
        case byHand
    }
}
