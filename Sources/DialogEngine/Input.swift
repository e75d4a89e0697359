package import LanguageUnderstanding

/// What comes in: somebody said something, said nothing, or left.
package enum Input: Hashable, Sendable {
    case heard(Interpretation)
    /// Said before the open question could be seen, so that it answers nothing.
    case heardEarly(Interpretation)
    /// More was typed than is read at once.
    case tooLong
    /// Nothing came for this long.
    case silence(Duration)
    /// The line was closed or the person is gone.
    case left
}
