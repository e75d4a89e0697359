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
            guard case .success(var receipt) = result else {
                throw CannotRun("the store could not erase it; nothing was changed")
            }
            let isLate = receipt.remains.contains(SQLiteStore.files)
            if isLate { try await finish(&receipt, of: store) }
            for place in receipt.places { print("erased: \(place)") }
            for place in receipt.remains + [Self.servers] { print("not erased: \(place)") }
            if receipt.remains.contains(SQLiteStore.files) {
                throw CannotRun("erase it again when the other process has ended")
            }
        }
    }

    /// What was erased is taken out of the files as soon as nobody reads what was there before.
    private func finish(_ receipt: inout ErasureReceipt, of store: SQLiteStore) async throws {
        printError("another process reads the store; waiting for it to end, a minute at most")
        guard await store.isEmptied(within: .seconds(60)) else { return }
        receipt.remains.removeAll { $0 == SQLiteStore.files }
        receipt.places.append("the files of the database: overwritten, and the log cut to nothing")
    }

    private static let servers =
        "the memory of a server that has the conversation, until its next turn there or its --keep-hours"
}
