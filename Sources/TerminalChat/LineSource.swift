/// Where typed lines come from.
protocol LineSource {
    mutating func next() -> TypedLine
}

/// What one wait for a line brings.
enum TypedLine: Hashable {
    case line(String)
    /// A line over the limit, skipped to its end.
    case tooLong
    case end
}
