package import LanguageUnderstanding

/// What comes in: somebody said something, said nothing, or left.
package enum Input: Hashable, Sendable {
    case heard(Interpretation)
    /// More was typed than is read at once.
    case tooLong
    /// Nothing came for this long.
    case silence(Duration)
    /// The line was closed or the person is gone.
    case left
}
