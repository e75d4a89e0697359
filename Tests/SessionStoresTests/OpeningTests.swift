import Foundation
import GRDB
import Testing

@testable import ChatSessions
@testable import SessionStores

/// Which files are opened as stores, and what is said of the others.
@Suite struct OpeningTests {
    @Test func `the first start makes both files for their owner alone`() async throws {
        try await withFolder { folder in
            _ = try openFile(in: folder)
            for path in [database(in: folder), keyFile(in: folder).path] {
                #expect(try mode(path) == 0o600)
                #expect(try mode(parent(of: path)) == 0o700)
            }
        }
    }

    @Test func `a store that was closed is one file, also when it was read`() async throws {
        try await withFolder { folder in
            let store = SQLiteStore(try openFile(in: folder), clock: { noon })
            let records = journal("lower back")
            #expect(await store.append(records[0], of: anna).failure == nil)
            #expect(await store.load(anna) == .success(Journal(records)))
            store.close()
            let left = try FileManager.default.contentsOfDirectory(atPath: folder + "/state")
            #expect(left == ["conversations.sqlite"])
        }
    }

    @Test func `every commit is synced, and what is deleted is overwritten`() async throws {
        try await withFolder { folder in
            let settings = try await openFile(in: folder).pool.writeWithoutTransaction { db in
                try ["synchronous", "secure_delete", "journal_mode", "foreign_keys"].map {
                    try String.fetchOne(db, sql: "PRAGMA \($0)")
                }
            }
            #expect(settings == ["2", "1", "wal", "1"])
        }
    }

    @Test func `of many that make the key at once all have the same, and no draft is left`()
        async throws
    {
        try await withFolder { folder in
            let file = keyFile(in: folder)
            let checks = await withTaskGroup(of: [UInt8]?.self) { group in
                for _ in 0..<32 { group.addTask { try? file.make().check } }
                return await group.reduce(into: Set()) { $0.insert($1) }
            }
            #expect(checks.count == 1)
            #expect(checks != [nil])
            let left = try FileManager.default.contentsOfDirectory(atPath: parent(of: file.path))
            #expect(left == ["operator.key"])
            #expect(try mode(file.path) == 0o600)
        }
    }

    @Test func `another key, a lost key and a key that others can read are refused`() async throws {
        try await withFolder { folder in
            _ = try openFile(in: folder)
            let path = database(in: folder)
            let other = OperatorKeyFile(path: folder + "/other/operator.key")
            #expect(throws: StoreProblem.self) { try SQLiteFile(path, key: other) }
            #expect(!other.exists)
            _ = try other.make()
            #expect(
                problem { () throws(StoreProblem) in try SQLiteFile(path, key: other) }
                    .hasSuffix("was made with another key than the one of --key-file"))
            chmod(other.path, 0o640)
            #expect(
                problem { () throws(StoreProblem) in try SQLiteFile(path, key: other) }
                    .contains("can be read by others"))
        }
    }

    @Test(arguments: [
        "", "abc", String(repeating: "g", count: 64), String(repeating: "a", count: 66),
    ])
    func `what is no key is not taken for one`(text: String) async throws {
        try await withFolder { folder in
            let file = OperatorKeyFile(path: folder + "/operator.key")
            try Data(text.utf8).write(to: URL(filePath: file.path))
            chmod(file.path, 0o600)
            #expect(
                problem { () throws(StoreProblem) in try file.read() }
                    .contains("does not hold 64 hexadecimal digits"))
        }
    }

    @Test func `key and database do not lie in one folder`() async throws {
        try await withFolder { folder in
            let key = OperatorKeyFile(path: folder + "/operator.key")
            let said = problem { () throws(StoreProblem) in
                try SQLiteFile(folder + "/c.sqlite", key: key)
            }
            #expect(said.contains("must not lie in the folder of the database"))
        }
    }

    @Test func `another program's database, another format and no database are refused`()
        async throws
    {
        try await withFolder { folder in
            let key = keyFile(in: folder)
            _ = try key.make()
            let path = folder + "/other.sqlite"
            do {
                let queue = try DatabaseQueue(path: path)
                try await queue.write { try $0.execute(sql: "CREATE TABLE x (y)") }
                try queue.close()
            }
            #expect(
                problem { () throws(StoreProblem) in try SQLiteFile(path, key: key) }
                    .hasSuffix("is a database of another program"))
            let text = folder + "/text.sqlite"
            try Data(String(repeating: "no database\n", count: 100).utf8).write(
                to: URL(filePath: text))
            #expect(
                problem { () throws(StoreProblem) in try SQLiteFile(text, key: key) }
                    .contains("cannot be opened"))
            let newer = folder + "/newer.sqlite"
            try await SQLiteFile(newer, key: key).pool.write {
                try $0.execute(sql: "PRAGMA user_version = 3")
            }
            #expect(
                problem { () throws(StoreProblem) in try SQLiteFile(newer, key: key) }
                    .hasSuffix("has format 3; this program knows 2"))
        }
    }

    @Test func `a store of the first format is renewed, and everything is there`() async throws {
        try await withFolder { folder in
            let records = journal("lower back", "none", "none")
            do {
                let store = SQLiteStore(try openFile(in: folder), clock: { noon })
                for record in records {
                    for key in [anna, ben] { _ = await store.append(record, of: key) }
                }
                try await store.file.pool.write { try $0.execute(sql: Self.firstFormat) }
                store.close()
            }
            for _ in 0..<2 {
                let store = SQLiteStore(try openFile(in: folder), clock: { noon })
                #expect(await store.load(anna) == .success(Journal(records)))
                #expect(await store.load(ben) == .success(Journal(records)))
                #expect(try store.file.verify().damage == [])
                store.close()
            }
        }
    }

    private static let firstFormat = """
        ALTER TABLE record RENAME TO newer;
        CREATE TABLE record (
          session INTEGER NOT NULL REFERENCES session (id),
          number INTEGER NOT NULL,
          time INTEGER NOT NULL,
          phase INTEGER NOT NULL,
          sealed BLOB NOT NULL,
          PRIMARY KEY (session, number)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO record SELECT session, number, time, phase, sealed FROM newer;
        DROP TABLE newer;
        PRAGMA user_version = 1;
        """

    private func mode(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
    }

    private func problem<Value>(_ work: () throws(StoreProblem) -> Value) -> String {
        do {
            _ = try work()
            return "no problem"
        } catch {
            return error.sentence
        }
    }
}
