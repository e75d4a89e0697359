import Foundation
import Testing

/// `--record FILE`: a talk becomes a case.
struct RecordingTests {
    @Test func `a talk is written down word for word, for its owner alone`() throws {
        try withTemporaryFolder { folder in
            let path = folder + "/talk.chat"
            let outcome = try Program("chat", "--record", path, "--given", "age=44")
                .run("/dance  # not a remark\n\(BlessingTests.story.dropFirst(2))\n/quit\n")
            #expect(outcome.end == .status(0))
            #expect(outcome.output.contains("word for word, to the file\n\(path)\n"))
            let record = """
                case Recorded conversation
                given: age=44
                < ask danger-now
                > /dance  # not a remark
                < unknown-command
                < re-ask danger-now
                > my lower back hurts and I am numb between my legs
                < advise emergency-hospital
                > /quit
                < farewell
                = disposition emergency-hospital

                """
            #expect(try text(of: path) == record)
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["talk.chat"])
        }
    }

    @Test(arguments: [
        ("the end of the input", "my back hurts\n"),
        ("an emergency", "numb between my legs\n/quit\n"),
        ("a crisis", "I want to end it all\nno\n/quit\n"),
        ("nothing typed", "my back hurts\n\n   \n\n/quit\n"),
        ("control characters", "my \u{1B}[31mback hurts\u{0}\u{7}\r\n/quit\n"),
        ("signs of a transcript", "< help\n> help\n| x\n= disposition none\ncase B\n# no\n/quit\n"),
        ("semicolons and stars", "neck; back * and all  # hash\n/quit\n"),
        (
            "going back and beginning again",
            "my back hurts\nnone\n/back\n/restart\n/forget\n/quit\n"
        ),
        ("words of all the world", "Rücken تؤلمني 背中 🤕 e\u{301}\n/quit\n"),
    ])
    func `what was recorded passes as a test`(name: String, typed: String) throws {
        try expectPassing(Array(typed.utf8))
    }

    @Test func `broken UTF-8 is recorded as it was read`() throws {
        try expectPassing([0xFF, 0x61, 0xC3, 0x0A])
    }

    @Test func `a line over the limit does not spoil the record`() throws {
        let line = [UInt8](repeating: UInt8(ascii: "a"), count: 70_000)
        try expectPassing(Array("my back hurts\n".utf8) + line + Array("\n/quit\n".utf8))
    }

    @Test func `a record that cannot be written ends the talk with a sentence`() throws {
        try withTemporaryFolder { folder in
            let outcome = try Program("chat", "--record", folder + "/none/talk.chat").run("hello\n")
            #expect(outcome.end == .status(2))
            #expect(
                outcome.errors.wholeMatch(of: /backchat: [^\n]+: No such file or directory\n/)
                    != nil)
        }
    }

    private func expectPassing(
        _ typed: [UInt8], at place: Testing.SourceLocation = #_sourceLocation
    ) throws {
        try withTemporaryFolder { folder in
            let path = folder + "/talk.chat"
            let talk = try Program("chat", "--record", path).run(typed)
            #expect(talk.end == .status(0), sourceLocation: place)
            let test = try Program("test", path).run()
            #expect(
                test == .init(status: 0, output: "1 cases, 0 failed\n"), sourceLocation: place)
        }
    }
}
