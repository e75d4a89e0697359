import ArgumentParser

/// The server program: people by hand, relays by the thousand.
@main
struct BackchatServer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backchat-server",
        abstract: "Talk with people over TCP, by hand or behind a chat relay.",
        discussion: """
            Not an emergency service and not a diagnosis. No clinician has signed off its content yet.

            EXAMPLES
              backchat-server serve --country uk          serve on this machine
              nc 127.0.0.1 7401                           talk to it by hand
              backchat-server token irc                   make a token for a relay
              backchat-server erase irc/anna              destroy what is kept of one conversation
              backchat-server limits                      what can be set, and to what it is set
              backchat-server bench --echo                how fast it is, beside a bare echo
            """,
        version: "0.1.0",
        subcommands: [
            ServeCommand.self, LimitsCommand.self, TokenCommand.self, SessionsCommand.self,
            ReplayCommand.self, ExportCommand.self, EraseCommand.self, VerifyCommand.self,
            BackupCommand.self, BenchCommand.self, EchoCommand.self,
        ])
}
