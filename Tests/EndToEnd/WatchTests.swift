import Foundation
import Testing

/// `backchat chat --watch`: content that is written while one talks.
struct WatchTests {
    @Test func `changed content is read again, and what is different is shown`() throws {
        try withCopiedDialogs { folder in
            let questions = folder + "/languages/en/questions.json"
            let talk = try RunningProgram(Program("chat", "--watch", "--dialogs", folder))
            #expect(talk.reads("what is wrong, and since when?\n\n"))
            let shipped = try text(of: questions)
            let changed = shipped.replacing("Tell me in your own words:", with: "Say it:")
            try #require(changed != shipped)
            try replace(questions, changed)
            #expect(talk.reads("[the content was read again; different in 1 of 1 turns:"))
            #expect(
                talk.reads("- " + "  | Tell me in your own words: what is wrong, and since when?\n")
            )
            #expect(talk.reads("+ " + "  | Say it: what is wrong, and since when?\n"))
            talk.send(Array("my back hurts\n/quit\n".utf8))
            #expect(talk.finish().end == .status(0))
        }
    }

    @Test func `broken content shows its issues, and the talk goes on with the old`() throws {
        try withCopiedDialogs { folder in
            let talk = try RunningProgram(Program("chat", "--watch", "--dialogs", folder))
            #expect(talk.reads("what is wrong, and since when?\n\n"))
            try replace(folder + "/languages/en/questions.json", "{")
            #expect(talk.reads("[the talk goes on with the content it had]"))
            talk.send(Array("numb when I wipe\n/quit\n".utf8))
            let outcome = talk.finish()
            #expect(outcome.end == .status(0))
            #expect(outcome.output.contains("questions.json:1:2: error: "))
            #expect(outcome.words.contains("GO TO A HOSPITAL EMERGENCY DEPARTMENT NOW."))
        }
    }

    @Test func `what was typed so far stays when content is read again`() throws {
        try withCopiedDialogs { folder in
            var program = Program("chat", "--watch", "--dialogs", folder)
            program.environment = [
                "TERM": "dumb", "INPUTRC": "/dev/null", "LC_ALL": "C.UTF-8", "ACCESSIBLE": nil,
            ]
            let teletype = try Teletype(program, columns: 80)
            _ = teletype.page()
            teletype.type("/dan")
            _ = teletype.page(to: "/dan")
            let questions = folder + "/languages/en/questions.json"
            try replace(questions, try text(of: questions) + "\n")
            #expect(
                teletype.page(to: "> /dan").contains(
                    "the content was read again; 0 turns as before"))
            teletype.type("ce\r")
            #expect(teletype.page().contains("I know no command /dance."))
            teletype.type("\u{4}")
            _ = teletype.page()
            #expect(teletype.status() == .status(0))
        }
    }

    /// At once, so that nobody reads half a file.
    private func replace(_ path: String, _ text: String) throws {
        try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    }
}
