/// A claim that did not hold, as an author wants to read it.
package struct ChatFailure: Error, Hashable, Sendable {
    package let line: Int
    package let expected: String
    package let actual: String
}
