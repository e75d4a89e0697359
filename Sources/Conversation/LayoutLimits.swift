/// The bounds of lines of text.
package enum LayoutLimits {
    /// Longer lines are hard to read, however wide the window.
    package static let widestText = 80
    /// Narrower windows are written to as if they were this wide.
    package static let narrowestText = 20
    /// A longer story is cut in a summary: half a page is read.
    static let quotedCharacters = 160
    /// Findings that a summary names of those denied, in doubt or not asked.
    static let namesInSummary = 7
    /// Reasons that a summary gives for one advice.
    static let reasonsInSummary = 3
}
