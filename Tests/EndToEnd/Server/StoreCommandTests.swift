import Foundation
import Glibc
import Testing

/// What an operator can do with a store.
@Suite struct StoreCommandTests {
    @Test func `a conversation can be told again, exported, erased; and then is gone`() throws {
        try StoreFolder.with { store in
            let server = try store.server()
            let relay = try server.relay()
            _ = try relay.say("lower back, and numb when I wipe", "anna", "1", seen: 0)
            #expect(server.stop().end == .status(0))

            let told = try store.run("replay", "irc/anna")
            #expect(told.end == .status(0))
            #expect(told.output.contains("> lower back, and numb when I wipe"))
            #expect(told.output.contains("flags    CES-01 calls for emergency-hospital  Dialogs/"))
            #expect(!told.output.contains("differs"))

            let read = try store.run("export", "irc/anna")
            #expect(read.output.contains("> lower back, and numb when I wipe\n"))
            #expect(read.output.contains("Go to A&E now."))
            #expect(read.output.contains("call 999"))
            let elsewhere = try store.run("export", "irc/anna", "--country", "us")
            #expect(elsewhere.output.contains("call 911"))
            let json = try store.run("export", "irc/anna", "--json")
            let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
            #expect(((object as? [String: Any])?["records"] as? [Any])?.count == 1)

            let counted = try store.run("sessions")
            #expect(counted.words.contains("today 0 0 1 0 0 1"), "\(counted.output)")
            #expect(try store.run("verify").output.hasPrefix("1 conversations, 1 records, "))

            let erased = try store.run("erase", "irc/anna")
            #expect(erased.output.contains("erased: the database: its key and 1 records"))
            #expect(erased.output.contains("not erased: backups made before"))
            #expect(
                try store.run("export", "irc/anna").errors.contains(
                    "nothing is kept of this conversation"))
            let later = try store.server()
            #expect(try later.relay().say("hi", "anna", "2", seen: 0).summary == ["refused 540"])
        }
    }

    @Test func `a store is copied while a server goes on, and the copy can be served`() throws {
        try StoreFolder.with { store in
            let server = try store.server()
            let relay = try server.relay()
            _ = try relay.say("lower back", "anna", "1", seen: 0)
            let copy = StoreFolder(path: store.path + "/restored")
            try makeFolder(copy.path + "/state")
            #expect(try store.run("backup", copy.database).end == .status(0))
            #expect(try store.run("backup", copy.database).errors.contains("is there already"))
            #expect(try relay.say("none", "anna", "2", seen: 3).summary == ["ask nerves"])
            try FileManager.default.createDirectory(
                atPath: copy.path + "/settings", withIntermediateDirectories: true)
            try FileManager.default.copyItem(atPath: store.key, toPath: copy.key)
            let restored = try copy.server()
            #expect(
                try restored.relay().say("none", "anna", "2", seen: 3).summary == ["ask nerves"])
        }
    }

    @Test func `what is erased while somebody reads the store is gone when they have ended`() throws
    {
        try StoreFolder.with { store in
            let server = try store.server()
            _ = try server.relay().say("lower back", "anna", "1", seen: 0)
            let reader = try RunningProgram(
                Program(
                    path: "/usr/bin/python3",
                    [
                        "-c",
                        """
                        import sqlite3, sys, time
                        db = sqlite3.connect(sys.argv[1], isolation_level=None)
                        db.execute("BEGIN")
                        db.execute("SELECT count(*) FROM record").fetchone()
                        print("reading", flush=True)
                        time.sleep(3)
                        """, store.database,
                    ]))
            #expect(reader.reads("reading"))
            let erased = try store.run("erase", "irc/anna")
            #expect(erased.end == .status(0))
            #expect(erased.errors.contains("another process reads the store; waiting"))
            #expect(erased.output.contains("erased: the files of the database: overwritten"))
            #expect(!erased.output.contains("not erased: the files"))
            #expect(reader.finish().end == .status(0))
        }
    }

    @Test func `a lost key, another key and a store that is not there are told in one sentence`()
        throws
    {
        try StoreFolder.with { store in
            #expect(try store.run("verify").errors.contains("there is no \(store.database)"))
            #expect(try store.server().stop().end == .status(0))
            try FileManager.default.moveItem(atPath: store.key, toPath: store.key + ".away")
            let lost = try store.run("serve", "--listen", "none", "--relay", "none")
            #expect(lost.end == .status(2))
            #expect(lost.errors.contains("without it nothing in the store can be read"))
            #expect(!FileManager.default.fileExists(atPath: store.key))
            try write(String(repeating: "ab", count: 32) + "\n", to: store.key)
            chmod(store.key, 0o600)
            let other = try store.run("serve", "--listen", "none", "--relay", "none")
            #expect(other.end == .status(2))
            #expect(other.errors.contains("was made with another key"))
        }
    }

    @Test func `told to, a server goes by new content; who began with the old stays with it`()
        throws
    {
        try withCopiedDialogs { dialogs in
            try StoreFolder.with { store in
                let server = try store.server("--dialogs", dialogs)
                let relay = try server.relay()
                _ = try relay.say("lower back", "anna", "1", seen: 0)
                let path = dialogs + "/languages/en/sentences.json"
                let sentences = try text(of: path)
                try write(
                    sentences.replacing("I am Backchat.", with: "I am Backchat, renewed."), to: path
                )
                server.reload()
                try server.awaitError("the content stays as it was")
                let proof = try Program("check", "--write", "--dialogs", dialogs).run()
                #expect(proof.end == .status(0), "\(proof.errors)")
                server.reload()
                try server.awaitError("new conversations go by content")
                let welcome = try relay.say("lower back", "ben", "1", seen: 0)[1]
                #expect((welcome["text"] as? String)?.contains("renewed") == true)
                server.kill()
                let again = try store.server("--dialogs", dialogs)
                let back = try again.relay()
                back.send(#"{"t":"resume","s":"anna","have":0}"# + "\n")
                let old = try back.turn()[0]
                #expect((old["text"] as? String)?.contains("I am Backchat. ") == true)
                #expect(try back.say("none", "anna", "2", seen: 3).summary == ["ask nerves"])
            }
        }
    }
}
