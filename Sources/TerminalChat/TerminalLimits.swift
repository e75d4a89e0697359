/// The bounds of a talk in a terminal.
package enum TerminalLimits {
    /// Lines that the up arrow brings back; kept in memory only.
    static let historyLines = 100
}
