package import ClinicalKnowledge
import DialogEngine

/// Everything that was typed in a talk and what was replied, so that it can be had again on other
/// content.
package struct TalkHistory: Sendable {
    private let given: [(FindingID, Answer)]
    private let opening: [Message]
    private var turns: [Turn] = []

    private struct Turn: Sendable {
        /// `nil` for a line that was too long to be read.
        let typed: String?
        let messages: [Message]
    }

    package init(given: [(FindingID, Answer)], opening: [Message]) {
        self.given = given
        self.opening = opening
    }

    /// - Parameter typed: `nil` for a line that was too long to be read.
    package mutating func add(_ typed: String?, _ messages: [Message]) {
        turns.append(Turn(typed: typed, messages: messages))
    }

    package var count: Int { turns.count }

    /// A turn to which other content replies otherwise.
    package struct Difference: Hashable, Sendable {
        /// From 1; 0 for the opening.
        package let turn: Int
        package let typed: String
        package let change: LineChange
    }

    /// The same talk on other content: where it then stands, its own history, and what is different.
    package func replayed(
        on setting: TalkSetting
    ) -> (talk: Talk, history: TalkHistory, differences: [Difference]) {
        var talk = Talk(setting)
        var history = TalkHistory(given: given, opening: talk.begin(given: given))
        var differences = Self.differences(0, "", opening, history.opening)
        for (index, turn) in turns.enumerated() {
            let messages = turn.typed.map { talk.say($0) } ?? talk.take(.tooLong)
            history.add(turn.typed, messages)
            differences += Self.differences(
                index + 1, turn.typed ?? "", turn.messages, messages)
        }
        return (talk, history, differences)
    }

    private static func differences(
        _ turn: Int, _ typed: String, _ before: [Message], _ after: [Message]
    ) -> [Difference] {
        LineChange.changes(from: before.flatMap(\.inLines), to: after.flatMap(\.inLines)).map {
            Difference(turn: turn, typed: typed, change: $0)
        }
    }
}

extension Message {
    /// Its id and all its words, to be compared.
    fileprivate var inLines: [String] {
        ["< \(id)"]
            + (text.split(separator: "\n").map(String.init) + choices.map(\.text)).map {
                "  | \($0)"
            }
    }
}
