import ArgumentParser
import ChatSessions
import ClinicalKnowledge
import Conversation
import DialogArguments
import SessionStores

struct ReplayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Play one conversation back, and explain each decision.",
        discussion: """
            Shows what the person said and, as chat --trace does, every rule that led to the replies,
            in the content that the conversation began with. It prints the words of a patient: whoever
            may run it may read them.

            EXAMPLES
              backchat-server replay irc/anna
            """)

    @Argument(help: ConversationName.help) var conversation: ConversationName

    @OptionGroup var storeOptions: StoreOptions

    @Option(help: "Whose telephone numbers to give, if not those of then: uk, de, eu or us.")
    var country: Country?

    func run() throws {
        try reporting {
            let told = try KeptConversation(conversation, in: storeOptions, country: country)
            for (turn, time) in told.turns { print(text(of: turn, at: time)) }
            if let gap = told.gap { throw CannotRun(gap) }
        }
    }

    private func text(of turn: RetoldTurn, at time: Int) -> String {
        var lines = ["\(turn.number)  \(UTCTime(seconds: time).text)"]
        if let said = turn.said { lines.append("> \(said.shown)") }
        if let exchange = turn.exchange {
            lines.append(String(exchange.trace(folder: "Dialogs").dropLast()))
        } else {
            lines += turn.replies.map { "words    \($0)" }
        }
        if turn.isUnplayed { lines.append("unread   an earlier record, or the content of then") }
        if !turn.agrees {
            lines.append("differs  the engine decides otherwise today; what was decided then holds")
        }
        if !turn.isHeardAlike {
            lines.append("differs  the words would be understood otherwise today")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
