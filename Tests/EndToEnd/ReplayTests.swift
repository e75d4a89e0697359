import Foundation
import Testing

/// The command below a failure plays that case again.
struct ReplayTests {
    @Test(arguments: ["talk.chat", "two words.chat", "it's $HOME; `x`.chat", "--odd.chat"])
    func `whatever the file is called, its command can be pasted`(name: String) throws {
        try withTemporaryFolder { folder in
            try write(TranscriptTests.failing, to: "\(folder)/\(name)")
            let first = try Program("test", "\(folder)/\(name)").run()
            #expect(first.end == .status(1))
            #expect(try replay(first) == first)
        }
    }

    @Test func `a failure of other content is replayed with that content`() throws {
        try withCopiedDialogs { folder in
            let sentences = folder + "/languages/en/sentences.json"
            let shipped = try text(of: sentences)
            let changed = shipped.replacing("I know no command", with: "I never heard of")
            try #require(changed != shipped)
            try write(changed, to: sentences)
            let path = folder + "/talk.chat"
            let transcript =
                "case Words\n> /dance\n< unknown-command\n  | I know*\n< re-ask opening\n"
            try write(transcript, to: path)
            let first = try Program("test", path, "--dialogs", folder).run()
            #expect(first.end == .status(1))
            #expect(try replay(first) == first)
        }
    }

    private func replay(_ outcome: Outcome) throws -> Outcome {
        let command = try #require(outcome.output.firstMatch(of: /again: (backchat [^\n]+)\n/))
        var shell = Program(path: "/bin/sh", ["-c", String(command.output.1)])
        let folder = URL(filePath: Places.builtProgram).deletingLastPathComponent().path
        shell.environment["PATH"] = folder + ":/usr/bin:/bin"
        return try shell.run()
    }
}
