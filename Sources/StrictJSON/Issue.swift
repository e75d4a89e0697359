/// One thing that is wrong with content, said to its author with the place where to mend it.
///
/// The `id` is stable (`json/duplicate-key`, `ref/unknown` …): editors, tests and guides refer to it.
/// Loading and checking report the same type.
package struct Issue: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let id: String
    package let location: SourceLocation
    package let message: String

    package init(_ id: String, at location: SourceLocation, _ message: String) {
        self.id = id
        self.location = location
        self.message = message
    }

    /// The line that compilers and editors know: `file:line:column: error: sentence [id]`.
    package var description: String { "\(location): error: \(message) [\(id)]" }

    package static func < (left: Self, right: Self) -> Bool {
        (left.location, left.id, left.message) < (right.location, right.id, right.message)
    }
}
