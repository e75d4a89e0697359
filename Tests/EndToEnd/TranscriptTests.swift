import Testing

/// `backchat test`: statuses and reports.
struct TranscriptTests {
    static let passing = "case Passing\n> /dance\n< unknown-command\n< re-ask opening\n"
    static let failing = "case It's wrong\n> /dance\n< help\n"

    @Test(arguments: [
        ("a passing case", passing, 0),
        ("a failing case", failing, 1),
        ("a failing case among passing ones", passing + failing, 1),
        ("a case without claim", "case Silent\n> /dance\n", 1),
        ("an unknown reply", "case Unknown\n> /dance\n< unknown-comand\n", 1),
        ("an unknown finding", "case Unknown\n> /dance\n= answer aeg 44\n", 1),
        ("an unknown red flag", "case Unknown\n> numb between my legs\n= because CES-99\n", 1),
        ("an unknown disposition", "case Unknown\n> /dance\n= disposition nowhere\n", 1),
        ("an unknown name that must not come", "case Unknown\n> /dance\n!< ask nervs\n", 1),
        ("a reply too few", "case Short\n> /dance\n< unknown-command\n", 1),
        ("a line that is none", passing + "wibble\n", 2),
        ("no case", "# nothing\n", 2),
        ("nothing", "", 2),
        ("a line before the first case", "> hello\n" + passing, 2),
        ("two cases of one name", passing + passing, 2),
    ])
    func `the exit status says what came of it`(
        name: String, transcript: String, status: CInt
    ) throws {
        try withTranscript(transcript) { path in
            let outcome = try Program("test", path).run()
            #expect(outcome.end == .status(status))
            #expect(outcome.output.isEmpty == (status == 2))
            #expect(outcome.errors.isEmpty == (status != 2))
        }
    }

    @Test func `a place without cases cannot be played`() throws {
        try withTemporaryFolder { folder in
            let empty = try Program("test", folder).run()
            #expect(
                empty == .init(status: 2, errors: "backchat: found no .chat file in \(folder)\n"))
            let missing = try Program("test", folder + "/none.chat").run()
            let sentence = "backchat: \(folder)/none.chat: No such file or directory\n"
            #expect(missing == .init(status: 2, errors: sentence))
        }
        try withTranscript(Self.passing) { path in
            let unnamed = try Program("test", path, "--case", "Nobody").run()
            #expect(unnamed == .init(status: 2, errors: "backchat: found no case to play\n"))
        }
    }

    @Test func `a failing case is told with its line, both sides and the way to see it again`()
        throws
    {
        try withTranscript(Self.passing + Self.failing) { path in
            let report = """
                \(path):7: It's wrong
                    < help
                    expected  actual
                    < help    < unknown-command
                              < re-ask opening
                    again: backchat test \(path) --case 'It'\\''s wrong'

                2 cases, 1 failed

                """
            let outcome = try Program("test", path).run()
            #expect(outcome == .init(status: 1, output: report))
        }
    }

    @Test func `cases are told as TAP`() throws {
        try withTranscript(Self.passing + Self.failing) { path in
            let report = """
                ok 1 - Passing
                not ok 2 - It's wrong
                # \(path):7: It's wrong
                #     < help
                #     expected  actual
                #     < help    < unknown-command
                #               < re-ask opening
                #     again: backchat test \(path) --case 'It'\\''s wrong'
                1..2

                """
            let outcome = try Program("test", path, "--format", "tap").run()
            #expect(outcome == .init(status: 1, output: report))
        }
    }

    @Test func `all issues of a file that cannot be played are told`() throws {
        try withTranscript("case A\nwibble\n= disposition\n") { path in
            let outcome = try Program("test", path).run()
            let places = outcome.errors.matches(of: /:([0-9]+):1: error: .+ \[chat\/line\]\n/)
            #expect(outcome.end == .status(2))
            #expect(places.map { String($0.output.1) } == ["2", "3"])
        }
    }

    @Test func `the shipped transcripts pass`() throws {
        let outcome = try Program("test").run()
        #expect(outcome.end == .status(0))
        #expect(outcome.output.wholeMatch(of: /[1-9][0-9]* cases, 0 failed\n/) != nil)
    }
}

/// Gives a file that holds a transcript.
func withTranscript(_ transcript: String, _ work: (String) throws -> Void) throws {
    try withTemporaryFolder { folder in
        let path = folder + "/talk.chat"
        try write(transcript, to: path)
        try work(path)
    }
}
