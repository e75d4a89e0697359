import ArgumentParser
import DialogArguments
import SessionStores

/// Which store a command works on, and with which key.
struct StoreOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Where conversations are kept: memory, or sqlite:PATH.",
            discussion: """
                Without it: conversations.sqlite in the state directory, which is STATE_DIRECTORY, \
                then backchat in XDG_STATE_HOME, then in ~/.local/state.
                """, valueName: "store"))
    var store: StoreChoice = .standard

    @Option(
        help: ArgumentHelp(
            "The operator's key, which seals what is kept.",
            discussion: """
                Made at the first start. Without it: operator.key in the second of STATE_DIRECTORY, \
                then backchat in XDG_CONFIG_HOME, then in ~/.config. Who loses it has lost every \
                conversation.
                """, valueName: "file"))
    var keyFile: String?

    /// The store, made if need be; nothing for `memory`.
    func open() throws -> SQLiteFile? {
        guard case .sqlite(let path, let synchronous) = store else { return nil }
        return try reportingProblems { () throws(StoreProblem) in
            let file = try SQLiteFile(path, key: key, synchronous: synchronous)
            try file.touchEnds()
            return file
        }
    }

    /// The store that is there.
    func openExisting() throws -> SQLiteFile {
        guard case .sqlite(let path, _) = store else {
            throw CannotRun("--store memory keeps nothing that a command could look into")
        }
        return try reportingProblems { () throws(StoreProblem) in
            try SQLiteFile(existing: path, key: key)
        }
    }

    private var key: OperatorKeyFile { OperatorKeyFile(path: keyFile ?? StatePlaces.key) }
}

/// Turns what is wrong with a store into a sentence and an exit status.
func reportingProblems<Result>(_ work: () throws(StoreProblem) -> Result) throws -> Result {
    do {
        return try work()
    } catch {
        throw CannotRun(error.sentence)
    }
}
