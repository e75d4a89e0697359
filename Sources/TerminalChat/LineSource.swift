/// Where typed lines come from.
package protocol LineSource {
    mutating func next() -> TypedLine

    /// Drops every line that could be brought back.
    func forget()
}

/// What one wait for a line brings.
package enum TypedLine: Hashable {
    case line(String)
    /// A line over the limit, skipped to its end.
    case tooLong
    case end
}
