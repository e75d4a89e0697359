import ArgumentParser
import ChatSessions
import DialogArguments
import SessionStores

struct EraseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase", abstract: "Destroy all that is kept of one conversation.",
        discussion: """
            The key of the conversation and its records are overwritten, and its name is used up. A
            receipt names every place that was emptied, and what may still hold something. A server
            that has the conversation in memory is refused its next turn.

            EXAMPLES
              backchat-server erase irc/anna
              backchat-server erase lusab-babad-gutih-tugad
            """)

    @Argument(help: ConversationName.help) var conversation: ConversationName

    @OptionGroup var storeOptions: StoreOptions

    func run() async throws {
        try await reporting {
            let file = try storeOptions.openExisting()
            let store = SQLiteStore(file, clock: secondsNow)
            defer { store.close() }
            let result = await withCheckedContinuation { done in
                store.erase(conversation.key) { done.resume(returning: $0) }
            }
            guard case .success(let receipt) = result else {
                throw CannotRun("the store could not erase it; nothing was changed")
            }
            for place in receipt.places { print("erased: \(place)") }
            for place in receipt.remains + [Self.servers] { print("not erased: \(place)") }
        }
    }

    private static let servers =
        "the memory of a server that has the conversation, until its next turn there or its --keep-hours"
}
