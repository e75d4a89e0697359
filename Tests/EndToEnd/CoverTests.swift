import Foundation
import Testing

/// What authors are told of their transcripts.
struct CoverTests {
    @Test func `cases that are written reach what was missing, and can be played`() throws {
        try withCopiedDialogs { dialogs in
            let more = "\(dialogs)/transcripts/more.chat"
            try FileManager.default.removeItem(atPath: "\(dialogs)/transcripts/reached.chat")
            let before = try Program("cover", "--dialogs", dialogs, "--generate", more).run()
            #expect(before.end == .status(0))
            #expect(before.output.contains("\nparts "))
            #expect(try Program("test", more, "--dialogs", dialogs).run().end == .status(0))
            let after = try Program("cover", "--dialogs", dialogs, "--at-least", "100", "--missing")
                .run()
            #expect(after.end == .status(0))
            let missing = after.output.split(separator: "\n").filter { $0.contains(": missing: ") }
            #expect(missing.filter { !$0.contains("the state") } == [])
        }
    }

    @Test func `too little is told by the status`() throws {
        try withTemporaryFolder { folder in
            let chat = "\(folder)/little.chat"
            try write(
                "case Little\ngiven: collapse=yes\n= disposition emergency-ambulance\n", to: chat)
            let outcome = try Program("cover", chat, "--at-least", "95").run()
            #expect(outcome.end == .status(1))
            #expect(outcome.output.hasPrefix("states       1 of "))
        }
    }
}
