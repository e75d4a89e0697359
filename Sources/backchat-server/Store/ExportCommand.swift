import ArgumentParser
import ClinicalKnowledge
import DialogArguments
import StrictJSON

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Give a person everything that is kept about them.",
        discussion: """
            As a transcript to be read, or with --json as one JSON object with all that was understood.

            EXAMPLES
              backchat-server export irc/anna > anna.txt
              backchat-server export irc/anna --json > anna.json
            """)

    @Argument(help: ConversationName.help) var conversation: ConversationName

    @Flag(help: "Everything, as JSON.") var json = false

    @OptionGroup var storeOptions: StoreOptions

    @Option(help: "Whose telephone numbers to give, if not those of then: uk, de, eu or us.")
    var country: Country?

    func run() throws {
        try reporting {
            let kept = try KeptConversation(conversation, in: storeOptions, country: country)
            print(json ? kept.json(conversation.key).page : kept.transcript, terminator: "")
            if let gap = kept.gap { throw CannotRun(gap) }
        }
    }
}
