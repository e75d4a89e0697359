import ArgumentParser
import DialogArguments
import SessionStores

struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy all that is kept into a new file.",
        discussion: """
            Servers go on meanwhile. The copy is sealed like the store, and the operator's key is not
            in it: keep that elsewhere, or nothing can be read. A conversation that is erased later is
            still in the copy; delete old copies.

            EXAMPLES
              backchat-server backup /backup/conversations-monday.sqlite
            """)

    @Argument(help: ArgumentHelp("The file to make.", valueName: "file")) var copy: String

    @OptionGroup var storeOptions: StoreOptions

    func run() throws {
        try reporting {
            let file = try storeOptions.openExisting()
            try reportingProblems { () throws(StoreProblem) in try file.backUp(to: copy) }
            print("\(file.path) was copied to \(copy)")
        }
    }
}
