import Testing

/// Without line editing, and where the terminal knows little.
struct PlainTerminalTests {
    private func teletype(
        _ arguments: [String], _ variables: [String: String]
    ) throws -> Teletype {
        var program = Program(path: Places.builtProgram, ["chat"] + arguments)
        program.environment = [
            "TERM": "xterm", "INPUTRC": "/dev/null", "LC_ALL": "C.UTF-8", "ACCESSIBLE": nil,
            "NO_COLOR": nil, "CLICOLOR": nil, "CLICOLOR_FORCE": nil,
        ]
        for (name, value) in variables { program.environment[name] = value }
        return try Teletype(program, columns: 60)
    }

    @Test(
        arguments: [(["--plain"], [:]), ([], ["ACCESSIBLE": "1"])] as [([String], [String: String])]
    )
    func `who speaks is said, and nothing is told by colour`(
        arguments: [String], variables: [String: String]
    ) throws {
        let teletype = try teletype(arguments, variables)
        let greeting = teletype.page(to: "You: ")
        #expect(greeting.contains("Backchat: I am not an emergency service"))
        #expect(!greeting.contains("\u{1B}[1"))
        teletype.type("numb when I wipe\r")
        #expect(teletype.page(to: "You: ").contains("Backchat: Emergency: Go to"))
        teletype.type("\u{4}")
        #expect(teletype.page().contains("Backchat: Goodbye."))
        #expect(teletype.status() == .status(0))
    }

    @Test func `in plain lines a second Ctrl-C leaves politely`() throws {
        let teletype = try teletype(["--plain"], [:])
        _ = teletype.page(to: "You: ")
        teletype.type("numb between\u{3}")
        _ = teletype.page(to: "You: ")
        teletype.type("\u{3}")
        let end = teletype.page()
        #expect(end.contains("Goodbye."))
        #expect(!end.contains("Emergency"))
        #expect(teletype.status() == .status(0))
    }

    @Test(
        arguments: [
            (["LC_ALL": "C"], false), (["LC_ALL": "C.UTF-8"], true),
        ] as [([String: String], Bool)])
    func `a terminal without UTF-8 gets ASCII`(variables: [String: String], isUnicode: Bool) throws
    {
        let teletype = try teletype([], variables)
        _ = teletype.page(to: "> ")
        teletype.type("numb when I wipe\r")
        let page = teletype.page(to: "> ")
        #expect(page.contains(isUnicode ? "“I have new" : "\"I have new"))
        #expect(page.utf8.contains { $0 >= 0x80 } == isUnicode)
        teletype.type("\u{4}")
        _ = teletype.page()
        #expect(teletype.status() == .status(0))
    }
}
