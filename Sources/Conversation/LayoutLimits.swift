/// The bounds of lines of text.
package enum LayoutLimits {
    /// Longer lines are hard to read, however wide the window.
    package static let widestText = 80
    /// Narrower windows are written to as if they were this wide.
    package static let narrowestText = 20
}
