import Foundation
import Testing

/// A folder for one test with a store and its key in it, which servers can come and go over.
struct StoreFolder {
    let path: String

    var database: String { path + "/state/conversations.sqlite" }
    var key: String { path + "/settings/operator.key" }
    var options: [String] { ["--store", "sqlite:\(database)", "--key-file", key] }

    static func with<Result>(_ work: (StoreFolder) throws -> Result) throws -> Result {
        try withTemporaryFolder { try work(StoreFolder(path: $0)) }
    }

    func server(_ more: String...) throws -> ServerRun { try ServerRun(options + more) }

    /// One of the commands that look into the store.
    func run(_ arguments: String...) throws -> Outcome {
        try Program(path: Places.builtServer, arguments + options).run()
    }

    /// Puts other bytes in the place of the first sealed record.
    func alter(_ bytes: String) throws {
        try change("UPDATE record SET sealed = \(bytes) WHERE number = 1")
    }

    /// What somebody does who has the file and not the key.
    func change(_ sql: String) throws {
        let changed = try Program(
            path: "/usr/bin/python3",
            [
                "-c",
                """
                import sqlite3, sys
                with sqlite3.connect(sys.argv[1]) as db:
                    db.execute(sys.argv[2])
                """, database, sql,
            ]
        ).run()
        #expect(changed.end == .status(0), "\(changed.errors)")
    }

    /// Every file of the store, the key's apart.
    var files: [String] {
        let state = path + "/state"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: state)) ?? []
        return names.sorted().map { "\(state)/\($0)" }
    }
}

extension LineClient {
    /// Sends a message and reads its turn.
    func say(_ text: String, _ session: String, _ mid: String, seen: Int) throws -> [[String: Any]]
    {
        send(
            #"{"t":"msg","s":"\#(session)","mid":"\#(mid)","text":"\#(text)","seen":\#(seen)}"#
                + "\n")
        return try turn()
    }
}

extension [[String: Any]] {
    /// The ids of the replies, or the code of the refusal.
    var summary: [String] {
        compactMap { frame in
            (frame["id"] as? String) ?? (frame["code"] as? Int).map { "refused \($0)" }
        }
    }
}
