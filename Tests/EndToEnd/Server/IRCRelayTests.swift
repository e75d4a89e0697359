import Testing

/// A real relay between a real chat network and a real server.
@Suite struct IRCRelayTests {
    @Test func `two people on IRC talk at once while their relay is killed, and nothing is lost`()
        throws
    {
        let outcome = try Program(
            path: "/usr/bin/python3",
            [Places.helper("irc-talk.py"), Places.builtServer, Places.dialogs]
        ).run()
        #expect(outcome.end == .status(0), "\(outcome.errors)")
        let said = outcome.output
        #expect(said.contains("bot> !! Go to A&E now."))
        #expect(said.contains("ben> thanks, bye\nbot> Goodbye."))
    }
}
