import Testing

/// The keyboard, as people use it.
struct KeysTests {
    @Test func `Tab, Ctrl-C, a resize, a paste, the history and Ctrl-D do what they are for`()
        throws
    {
        var program = Program(
            path: "/usr/bin/expect", [Places.helper("keys.exp"), Places.builtProgram])
        program.environment = ["INPUTRC": "/dev/null", "ACCESSIBLE": nil, "NO_COLOR": "1"]
        #expect(try program.run() == Outcome(status: 0))
    }

    @Test(arguments: [
        ("$if Backchat\n\"\\C-t\": \"/dance\"\n$endif\n", "dance"),
        ("$if Bash\n\"\\C-t\": \"/dance\"\n$endif\n\"\\C-t\": \"/sing\"\n", "sing"),
        ("set editing-mode vi\n\"\\C-t\": \"/hum\"\n", "hum"),
    ])
    func `the settings of readline are heeded, and those for Backchat`(
        settings: String, command: String
    ) throws {
        try withTemporaryFolder { folder in
            try write(settings, to: folder + "/inputrc")
            let terminal = try Terminal(["\u{14}\r", "/quit\r"], settings: folder + "/inputrc")
            #expect(terminal.unknownCommands == [command])
        }
    }
}
