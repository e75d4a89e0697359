import Foundation
import Glibc
import Testing

/// What a damaged store does to people: they are answered, and the operator is told.
@Suite struct DamagedStoreTests {
    @Test func `an altered byte is named by verify, and the conversation begins anew`() throws {
        try StoreFolder.with { store in
            let server = try store.server()
            _ = try server.relay().say("lower back", "anna", "1", seen: 0)
            #expect(server.stop().end == .status(0))
            #expect(try store.run("verify").end == .status(0))
            try store.alter("zeroblob(length(sealed))")
            let found = try store.run("verify")
            #expect(found.end == .status(1))
            #expect(found.output.hasPrefix("conversation 1: record 1 is not what was written\n"))
            let again = try store.server()
            let relay = try again.relay()
            let answer = try relay.say("numb when I wipe", "anna", "2", seen: 3)
            #expect(answer.summary == ["lost", "welcome", "advise emergency-hospital"])
            #expect((answer[1]["text"] as? String)?.contains("call 999 now") == true)
            try again.awaitError("a conversation in the store is damaged and begins anew")
            #expect(try relay.say("none", "anna", "3", seen: 259).first?["t"] as? String == "ack")
            #expect(
                try again.metric("backchat_conversations_begun_anew_total{reason=\"record\"}") == 1)
            // The damaged record is still there for who looks into it, and goes when all goes.
            #expect(try store.run("verify").output.contains("record 1 is not what was written"))
            let told = try store.run("export", "irc/anna")
            #expect(told.end == .status(2))
            #expect(told.output.contains("> numb when I wipe"))
            #expect(told.errors.contains("not what was written: record 1"))
            relay.send(#"{"t":"erase","s":"anna"}"# + "\n")
            #expect(try relay.frame()["t"] as? String == "receipt")
            #expect(try store.run("verify").output.hasPrefix("0 conversations, 0 records"))
        }
    }

    @Test func `who comes back by hand to a damaged conversation is told, with the number to call`()
        throws
    {
        try StoreFolder.with { store in
            let server = try store.server()
            let person = try server.byHand()
            let word = try #require(
                try person.page().firstMatch(of: /\/resume ([a-z-]+)/)
            ).output.1
            person.send("my lower back hurts\n")
            _ = try person.page()
            server.kill()
            try store.alter("x'00'")
            let back = try store.server()
            let again = try back.byHand()
            _ = try again.page()
            again.send("/resume \(word)\n")
            let page = try again.page()
            #expect(page.hasPrefix("I can no longer read what you told me before"))
            #expect(page.contains("call 999 now"))
            #expect(page.contains("Tell me in your own words"))
        }
    }

    @Test func `a file that is no sound database is told of, and the server is not ready`() throws {
        try StoreFolder.with { store in
            let server = try store.server()
            let relay = try server.relay()
            for number in 0..<300 { _ = try relay.say("hi", "\(number)", "1", seen: 0) }
            #expect(server.stop().end == .status(0))
            try store.breakPages()
            let again = try store.server()
            #expect(try again.http("/readyz").hasSuffix("ready\n"))
            let other = try again.relay()
            let answers = try (0..<300).map { number in
                try other.say("none", "\(number)", "2", seen: 0).summary
            }
            #expect(answers.last == ["refused 451"])
            try again.awaitError("the file of the store is damaged, and nothing is taken any more")
            #expect(
                try again.http("/readyz").hasSuffix("the store takes nothing; the log says why\n"))
            #expect(again.stop().end == .status(0))
            let found = try store.run("verify")
            #expect(found.end == .status(1))
            #expect(found.output.hasPrefix("the file is damaged: "))
            truncate(store.database, 6 * 512)
            let refused = try store.run("serve", "--listen", "none", "--relay", "none")
            #expect(refused.end == .status(2))
            #expect(refused.errors.hasSuffix("the file is damaged: put a backup in its place\n"))
            #expect(refused.errors.split(separator: "\n").count == 1)
        }
    }

    @Test
    func `where the content of a conversation is gone it begins anew, and its words can be told`()
        throws
    {
        try withCopiedDialogs { dialogs in
            try StoreFolder.with { store in
                let server = try store.server("--dialogs", dialogs)
                _ = try server.relay().say("lower back", "anna", "1", seen: 0)
                server.kill()
                let path = dialogs + "/languages/en/sentences.json"
                try write(
                    try text(of: path).replacing("I am Backchat.", with: "I am Backchat, renewed."),
                    to: path)
                #expect(
                    try Program("check", "--write", "--dialogs", dialogs).run().end == .status(0))
                try store.change("DELETE FROM content")
                let again = try store.server("--dialogs", dialogs)
                #expect(
                    try again.relay().say("none", "anna", "2", seen: 3).compactMap {
                        $0["seq"] as? Int
                    } == [4, 5, 6])
                try again.awaitError("the content that a conversation went by cannot be read")
                #expect(
                    try again.metric("backchat_conversations_begun_anew_total{reason=\"content\"}")
                        == 1)
                let told = try store.run("export", "irc/anna")
                #expect(told.output.contains("> lower back\n(replied: welcome)"))
                #expect(told.end == .status(2))
            }
        }
    }
}

extension StoreFolder {
    /// Puts nonsense in the place of pages in the middle of the index of records, which are made small
    /// before so that there are some.
    fileprivate func breakPages() throws {
        let broken = try Program(
            path: "/usr/bin/python3",
            [
                "-c",
                """
                import sqlite3, struct, sys
                db = sqlite3.connect(sys.argv[1])
                db.executescript("PRAGMA journal_mode = DELETE; PRAGMA page_size = 512; VACUUM")
                (root,) = db.execute(
                    "SELECT rootpage FROM sqlite_master WHERE name = 'sqlite_autoindex_record_1'"
                ).fetchone()
                db.close()
                with open(sys.argv[1], "r+b") as file:
                    file.seek((root - 1) * 512)
                    page = file.read(512)
                    (cells,) = struct.unpack_from(">H", page, 3)
                    assert page[0] == 2 and cells > 1
                    for cell in range(1, cells):
                        (place,) = struct.unpack_from(">H", page, 12 + 2 * cell)
                        (leaf,) = struct.unpack_from(">I", page, place)
                        file.seek((leaf - 1) * 512)
                        file.write(b"\\xff" * 512)
                """, database,
            ]
        ).run()
        #expect(broken.end == .status(0), "\(broken.errors)")
    }
}
