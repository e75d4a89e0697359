package import Conversation

/// Where typed lines come from.
package protocol LineSource {
    mutating func next() -> TypedLine

    /// Drops every line that could be brought back.
    func forget()

    /// What a line that has been begun can be completed to, from now on.
    func complete(_ offers: @escaping @Sendable (String) -> [Offer])
}

/// What one wait for a line brings.
package enum TypedLine: Hashable {
    case line(String)
    /// A line over the limit, skipped to its end.
    case tooLong
    /// Ctrl-C where it is no key: what was typed is gone.
    case interrupted
    /// No line yet, but what was waited for beside it has come.
    case woken
    case end
}

extension LineSource {
    package func complete(_ offers: @escaping @Sendable (String) -> [Offer]) {}
}
