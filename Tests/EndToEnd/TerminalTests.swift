import Testing

/// The program in the hands of a person.
struct TerminalTests {
    static let endings = [
        ("the command", "/quit\r"), ("Ctrl-D", "\u{4}"), ("Ctrl-C on an empty line", "\u{3}"),
    ]

    @Test(arguments: [
        ("/dancf\u{7F}e\r", "dance"),
        ("dance\u{1}/\r", "dance"),
        ("/dace\u{1B}[D\u{1B}[Dn\r", "dance"),
        ("/danc\u{1B}[D\u{5}e\r", "dance"),
        ("wrong words\u{15}/dance\r", "dance"),
        ("/dance wrong\u{17}\r", "dance"),
        ("/wrong\u{1}\u{B}/dance\r", "dance"),
        ("/danceé\u{7F}\r", "dance"),
        ("/tänz😀e\u{1B}[D\u{7F}\r", "tänze"),
        ("/da\tnce\r", "dance"),
    ])
    func `a line can be edited before it is sent`(keys: String, command: String) throws {
        let terminal = try Terminal([keys, "/quit\r"])
        #expect(terminal.unknownCommands == [command])
        #expect(terminal.status == "status 0")
    }

    @Test func `the up arrow brings back the lines of this talk`() throws {
        let up = "\u{1B}[A"
        let terminal = try Terminal([
            "/dance\r", "   \r", "/sing\r", up + up + "\r", up + up + "ing\r", "/quit\r",
        ])
        #expect(terminal.unknownCommands == ["dance", "sing", "dance", "singing"])
    }

    @Test func `nothing is brought back from an earlier talk`() throws {
        _ = try Terminal(["/dance\r", "/quit\r"])
        #expect(try Terminal(["\u{1B}[A/sing\r", "/quit\r"]).unknownCommands == ["sing"])
    }

    @Test func `Ctrl-C takes back the line that is being typed`() throws {
        let terminal = try Terminal(["numb between my legs\u{3}", "/dance\r", "/quit\r"])
        #expect(terminal.unknownCommands == ["dance"])
        #expect(!terminal.words.contains("Why:"))
        #expect(terminal.status == "status 0")
    }

    @Test(arguments: endings)
    func `a talk ends politely and with the safety net`(name: String, keys: String) throws {
        let terminal = try Terminal([keys])
        #expect(terminal.status == "status 0")
        #expect(terminal.words.contains("Get help at once (112 / 999 / 911)"))
        #expect(terminal.words.hasSuffix("get help even if it is not on the list."))
        #expect(terminal.lines.contains { $0.hasPrefix("Goodbye.") })
    }

    @Test(arguments: endings)
    func `the terminal is left as it was found`(name: String, keys: String) throws {
        let terminal = try Terminal(["/dance\r", keys])
        #expect(terminal.modesBefore.wholeMatch(of: /[0-9a-f]+(:[0-9a-f]+){10,}/) != nil)
        #expect(terminal.modesAfter == terminal.modesBefore)
    }

    @Test(arguments: endings)
    func `nothing that was typed is kept`(name: String, keys: String) throws {
        #expect(try Terminal(["my back hurts\r", "none\r", keys]).home == [])
    }

    @Test(arguments: [(40, 36...40), (80, 72...80), (200, 72...80), (25, 21...25)])
    func `lines fit the window and what is comfortable to read`(
        columns: Int, longest: ClosedRange<Int>
    ) throws {
        let terminal = try Terminal(
            columns: columns, ["my back hurts\r", "none\r", "numb between my legs\r", "/quit\r"])
        let lengths = terminal.lines.map(\.count)
        #expect(longest.contains(try #require(lengths.max())), "\(terminal.lines)")
        #expect(terminal.lines.contains { $0.hasPrefix("     ") })
    }
}
