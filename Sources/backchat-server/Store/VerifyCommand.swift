import ArgumentParser
import DialogArguments
import SessionStores

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Walk along every chain of records that is kept.",
        discussion: """
            Opens every record with its key and checks that it follows the one before. One that was
            altered, torn or taken out of the middle is named, and the exit status is 1; that a chain
            lost its newest records cannot be seen.

            EXAMPLES
              backchat-server verify
            """)

    @OptionGroup var storeOptions: StoreOptions

    func run() throws {
        try reporting {
            let file = try storeOptions.openExisting()
            let found = try reportingProblems { () throws(StoreProblem) in try file.verify() }
            for damage in found.damage { print("the file is damaged: \(damage)") }
            for broken in found.breaks {
                let what =
                    broken.record == 0
                    ? "its key is not what was written"
                    : "record \(broken.record) is not what was written"
                print("conversation \(broken.session): \(what)")
            }
            print(
                "\(found.sessions) conversations, \(found.records) records, \(found.bytes) bytes; "
                    + "\(found.breaks.count) broken")
            guard found.breaks.isEmpty, found.damage.isEmpty else { throw ExitCode(1) }
        }
    }
}
