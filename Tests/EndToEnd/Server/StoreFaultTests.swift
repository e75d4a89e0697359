import Foundation
import Glibc
import Testing

/// A disk that is full or cannot be written, and a file that another process has: on the real program.
@Suite struct StoreFaultTests {
    @Test(.enabled(if: canMount, "needs a mount namespace of its own"))
    func `on a full disk turns are refused, and when there is room all go on where they were`()
        throws
    {
        try StoreFolder.with { store in
            try makeFolder(store.path + "/state")
            let server = try ServerRun(store.options, wrapper: store.smallDisk)
            let relay = try server.relay()
            var seen = 0
            var refused = 0
            let words = String(repeating: "and then it hurts. ", count: 150)
            for number in 0..<40 {
                if number == 3 { try store.tell("full", andAwait: "filled") }
                var answer = try relay.say("\(number) \(words)", "anna", "\(number)", seen: seen)
                while answer.summary == ["refused 451"] {
                    refused += 1
                    #expect((answer[0]["retry_ms"] as? Int ?? 0) > 0)
                    if refused == 3 { try store.tell("room", andAwait: "emptied") }
                    answer = try relay.say("\(number) \(words)", "anna", "\(number)", seen: seen)
                }
                #expect(answer.first?["dup"] == nil)
                seen = answer.compactMap { $0["seq"] as? Int }.max() ?? seen
            }
            #expect(refused >= 3)
            try server.awaitError("turns were not kept: database or disk is full")
            relay.send(#"{"t":"resume","s":"anna","have":0}"# + "\n")
            #expect(try relay.say("/why", "anna", "why", seen: seen).isEmpty == false)
            #expect(server.stop().end == .status(0))
        }
    }

    @Test(.enabled(if: canMount, "needs a mount namespace of its own"))
    func `a store that cannot be written is refused at the start, in one sentence`() throws {
        try StoreFolder.with { store in
            #expect(try store.server().stop().end == .status(0))
            let state = store.path + "/state"
            let refused = try Program(
                path: "/bin/sh",
                [
                    "-c",
                    """
                    exec unshare --user --map-root-user --mount sh -c '
                    mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"' "$@"
                    """, "sh", state, Places.builtServer, "serve", "--listen", "none", "--relay",
                    "none", "--metrics", "none", "--dialogs", Places.dialogs,
                ] + store.options
            ).run()
            #expect(refused.end == .status(2), "\(refused.errors)")
            #expect(refused.errors.contains("cannot be opened: "))
            #expect(refused.errors.split(separator: "\n").count == 1)
        }
    }

    @Test func `while another process has the file turns are refused, and then they are taken`()
        throws
    {
        try StoreFolder.with { store in
            let server = try store.server()
            let relay = try server.relay()
            _ = try relay.say("lower back", "anna", "1", seen: 0)
            let other = try RunningProgram(
                Program(
                    path: "/usr/bin/python3",
                    [
                        "-c",
                        """
                        import sqlite3, sys
                        db = sqlite3.connect(sys.argv[1], isolation_level=None)
                        db.execute("BEGIN IMMEDIATE")
                        print("locked", flush=True)
                        sys.stdin.read()
                        """, store.database,
                    ]))
            #expect(other.reads("locked"))
            #expect(try relay.say("none", "anna", "2", seen: 3).summary == ["refused 451"])
            try server.awaitError("turns were not kept: database is locked")
            #expect(other.finish().end == .status(0))
            #expect(try relay.say("none", "anna", "2", seen: 3).summary == ["ask nerves"])
            #expect(server.stop().end == .status(0))
        }
    }
}

/// Whether this machine lets tests mount a disk that only they see.
private let canMount =
    (try? Program(
        path: "/usr/bin/unshare", ["--user", "--map-root-user", "--mount", "true"]
    ).run().end) == .status(0)

extension StoreFolder {
    /// Runs a server over a disk of its own in the place of the store, which can be told to be full.
    fileprivate var smallDisk: String {
        """
        exec unshare --user --map-root-user --mount sh -c '
        mount -t tmpfs -o size=24m tmpfs "$0/state" || exit 1
        await() { for _ in $(seq 2000); do [ -e "$1" ] && return; sleep 0.05; done; }
        (await "$0/full"; cat /dev/zero >"$0/state/ballast" 2>/dev/null; touch "$0/filled"
         await "$0/room"; rm "$0/state/ballast"; touch "$0/emptied") >/dev/null 2>&1 &
        exec "$@"' "\(path)" "$@"
        """
    }

    /// Has something done to the disk of the server.
    fileprivate func tell(_ wish: String, andAwait done: String) throws {
        try write("", to: "\(path)/\(wish)")
        let end = ContinuousClock.now + .seconds(60)
        while !FileManager.default.fileExists(atPath: "\(path)/\(done)") {
            try #require(ContinuousClock.now < end)
            usleep(10_000)
        }
    }
}
