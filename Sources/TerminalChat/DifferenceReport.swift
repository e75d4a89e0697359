import Conversation

/// What changed content makes different in a talk, for its author.
struct DifferenceReport {
    private let differences: [TalkHistory.Difference]
    private let turns: Int

    init(_ differences: [TalkHistory.Difference], of turns: Int) {
        self.differences = differences
        self.turns = turns
    }

    var text: String {
        let changed = Set(differences.map(\.turn)).count
        guard changed > 0 else {
            return "[the content was read again; \(turns) turns as before]\n"
        }
        let shown = differences.prefix(TerminalLimits.differencesShown).flatMap(lines)
        let hidden = differences.count - TerminalLimits.differencesShown
        return
            (["[the content was read again; different in \(changed) of \(turns + 1) turns:"] + shown
            + (hidden > 0 ? ["and \(hidden) differences more"] : []) + ["]", ""])
            .joined(separator: "\n")
    }

    private func lines(_ difference: TalkHistory.Difference) -> [String] {
        [difference.turn == 0 ? "at the beginning:" : "> \(difference.typed)"]
            + difference.change.before.map { "- \($0)" }
            + difference.change.after.map { "+ \($0)" }
    }
}
