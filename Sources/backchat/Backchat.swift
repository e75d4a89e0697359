import ArgumentParser
import DialogArguments
import Glibc

/// The terminal program: a talk, and the tools for those who write its content.
@main
struct Backchat: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backchat",
        abstract: "Talk about back and neck pain: where to go, how soon, and what helps.",
        discussion: """
            Not an emergency service and not a diagnosis. No clinician has signed off its content yet.

            EXAMPLES
              backchat                          talk
              backchat chat --country uk        talk, with the telephone numbers of the UK
              backchat explain massage          what is known of a treatment, and who says so
              backchat test                     play the transcripts that test the content
              backchat interpret                show what is heard in utterances
              backchat check                    read all content and report every mistake in it
              backchat graph --format html      a page for a clinician's review
              backchat diff OLD                 tell what a change of content does to people
            """,
        version: "0.1.0",
        subcommands: [
            ChatCommand.self, ExplainCommand.self, InterpretCommand.self, TestCommand.self,
            CheckCommand.self, DiffCommand.self, MutateCommand.self,
            CoverCommand.self, GraphCommand.self, SchemaCommand.self,
        ],
        defaultSubcommand: ChatCommand.self)

    /// Options that cannot be understood end with 2, as everything does that cannot even begin.
    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
            printError(fullMessage(for: error))
            Glibc.exit(2)
        }
    }
}
