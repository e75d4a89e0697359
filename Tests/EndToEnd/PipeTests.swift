import Testing

/// The program between other programs.
struct PipeTests {
    @Test(arguments: [
        ("my lower back hurts and I am numb between my legs", "Go to A&E now."),
        ("bad lower back since friday and now I can't pee", "Go to A&E now."),
        ("back pain, fever and numbness between my legs", "Call 999 now,"),
    ])
    func `a story of an emergency gets the place to go and the number`(
        story: String, advice: String
    ) throws {
        let outcome = try Program("chat", "--country", "uk").run(story + "\n")
        #expect(outcome.end == .status(0))
        #expect(outcome.errors == "")
        #expect(outcome.words.contains(advice))
        #expect(outcome.words.contains("999"))
    }

    @Test func `every reply is out before the next line is typed`() throws {
        let program = try RunningProgram(Program("chat"))
        #expect(program.reads("what is wrong, and since when?\n\n"))
        program.send(Array("my back hurts\n".utf8))
        #expect(program.reads("not sure\n\n"))
        program.send(Array("/help\n".utf8))
        #expect(program.reads("/quit     leave\n\n"))
        #expect(program.finish().end == .status(0))
    }

    @Test func `a reader that goes away is a clean end`() throws {
        let program = try RunningProgram(Program("chat"))
        #expect(program.reads("\n"))
        program.stopReading()
        program.send(Array("my back hurts\nnone\nnone\n".utf8))
        let outcome = program.finish()
        #expect(outcome.end == .status(0))
        #expect(outcome.errors == "")
    }

    @Test func `empty input ends with the safety net`() throws {
        let outcome = try Program("chat", "--country", "uk").run()
        #expect(outcome.end == .status(0))
        #expect(outcome.errors == "")
        #expect(outcome.words.contains("Goodbye."))
        #expect(outcome.words.contains("Get help at once (999) if you get numb between the legs"))
        #expect(outcome.words.hasSuffix("get help even if it is not on the list."))
    }

    @Test func `a closed input is an empty one`() throws {
        var program = Program("chat")
        let empty = try program.run()
        program.closed = [0]
        #expect(try program.run() == empty)
    }

    @Test func `a closed output is a reader that went away`() throws {
        var program = Program("chat")
        program.closed = [1]
        #expect(try program.run("my back hurts\n") == Outcome(status: 0))
    }
}
