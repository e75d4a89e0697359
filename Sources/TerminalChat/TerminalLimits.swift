/// The bounds of a talk in a terminal.
package enum TerminalLimits {
    /// Lines that the up arrow brings back; kept in memory only.
    static let historyLines = 100
    /// How often something beside the keyboard is looked for while nothing is typed.
    static let millisecondsBetweenLooks: CInt = 200
    /// Replies that are shown of those that changed content makes different.
    static let differencesShown = 10
}
