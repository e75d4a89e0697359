/// The bounds of a talk in a terminal.
package enum TerminalLimits {
    /// Longer lines are hard to read, however wide the window.
    static let widestText = 80
    /// Narrower windows are written to as if they were this wide.
    static let narrowestText = 20
    /// Lines that the up arrow brings back; kept in memory only.
    static let historyLines = 100
}
