import ArgumentParser
import LineServer

struct TokenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: "Make a token for a relay.",
        discussion: """
            The token is shown once, on the first line: give it to the relay. The second line goes into
            the file that serve --tokens names; the token cannot be found from it.

            EXAMPLES
              backchat-server token irc
            """)

    @Argument(help: "The name of the relay: letters, digits, - and _.")
    var relay: String

    func validate() throws {
        guard (1...64).contains(relay.utf8.count),
            relay.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) })
        else { throw ValidationError("a relay's name is made of letters, digits, - and _") }
    }

    func run() {
        let (token, line) = RelayTokens.make(for: relay)
        print(token)
        print(line)
    }
}
