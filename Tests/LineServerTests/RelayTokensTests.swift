import Testing

@testable import LineServer

/// Who may be a relay.
@Suite struct RelayTokensTests {
    @Test func `a relay is let in by its own token and no other`() throws {
        let irc = RelayTokens.make(for: "irc")
        let matrix = RelayTokens.make(for: "matrix")
        let tokens = try RelayTokens("# relays\n\n\(irc.line)  # the first\n\(matrix.line)\n")
        #expect(tokens.admit("irc", irc.token))
        #expect(tokens.admit("matrix", matrix.token))
        #expect(!tokens.admit("irc", matrix.token))
        #expect(!tokens.admit("irc", nil))
        #expect(!tokens.admit("irc", ""))
        #expect(!tokens.admit("sms", irc.token))
        #expect(!irc.line.contains(irc.token))
    }

    @Test(arguments: [
        ("irc", 1), ("irc abc", 1), ("\nirc " + String(repeating: "a", count: 63), 2),
        ("irc " + String(repeating: "g", count: 64), 1),
        (
            "irc " + String(repeating: "a", count: 64) + "\nirc "
                + String(repeating: "b", count: 64), 2
        ),
    ])
    func `a mistake in the file is told by its line, not by what stands there`(
        text: String, line: Int
    ) {
        do throws(RelayTokens.Mistake) {
            _ = try RelayTokens(text)
            Issue.record("read")
        } catch {
            #expect(error.line == line)
            #expect(!error.sentence.contains("aaaa"))
        }
    }
}
