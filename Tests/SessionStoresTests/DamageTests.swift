import Foundation
import GRDB
import StrictJSON
import Testing

@testable import ChatSessions
@testable import SessionStores

/// What is not what was written is found and said, never used.
@Suite struct DamageTests {
    private static let records = journal("lower back", "none", "none", "44")

    /// Ways to alter what lies in the file, and the record that is then broken.
    private static let alterations: [(sql: String, broken: Int)] = [
        ("UPDATE record SET time = time + 1 WHERE number = 3", 3),
        ("UPDATE record SET phase = 3 WHERE number = 2", 2),
        ("DELETE FROM record WHERE number = 2", 3),
        ("DELETE FROM record WHERE number = 1", 2),
        ("UPDATE record SET number = 7 WHERE number = 4", 7),
        (
            """
            UPDATE record SET sealed = (SELECT sealed FROM record WHERE session = 1 AND number = 1)
            WHERE session = 1 AND number = 2
            """, 2
        ),
        (
            """
            UPDATE record SET sealed = (SELECT sealed FROM record WHERE session = 2 AND number = 2)
            WHERE session = 1 AND number = 2
            """, 2
        ),
        ("UPDATE record SET sealed = substr(sealed, 1, length(sealed) - 1) WHERE number = 4", 4),
        ("UPDATE record SET sealed = x'' WHERE number = 1", 1),
        ("UPDATE session SET key = (SELECT key FROM session WHERE id = 2) WHERE id = 1", 0),
    ]

    @Test(arguments: alterations.map(\.sql))
    func `an altered store is found out, and where`(sql: String) async throws {
        let broken = Self.alterations.first { $0.sql == sql }?.broken
        try await withFolder { folder in
            let file = try openFile(in: folder)
            try await fill(SQLiteStore(file, clock: { noon }))
            #expect(try file.verify().breaks == [])
            try await file.pool.write { try $0.execute(sql: sql) }
            let store = SQLiteStore(file, clock: { noon })
            #expect(try await store.load(anna).get().damage?.first == broken)
            let found = try file.verify().breaks
            #expect(found.contains(.init(session: 1, record: broken ?? -1)))
        }
    }

    @Test func `no byte of a record can be another`() async throws {
        try await withFolder { folder in
            let file = try openFile(in: folder)
            let store = SQLiteStore(file, clock: { noon })
            _ = await store.append(Self.records[0], of: anna)
            let sealed = try await file.pool.read {
                try Data.fetchOne($0, sql: "SELECT sealed FROM record")
            }
            let bytes = try #require(sealed)
            for index in bytes.indices {
                var altered = bytes
                altered[index] ^= 1 << UInt8(index % 8)
                try await file.pool.write { [altered] in
                    try $0.execute(sql: "UPDATE record SET sealed = ?", arguments: [altered])
                }
                #expect(
                    await store.load(anna)
                        == .success(Journal(damage: Journal.Damage(first: 1, last: 1))))
            }
        }
    }

    @Test(arguments: alterations.map(\.sql))
    func `a damaged conversation goes on with a new beginning, and what is damaged stays`(
        sql: String
    ) async throws {
        try await withFolder { folder in
            let file = try openFile(in: folder)
            try await fill(SQLiteStore(file, clock: { noon }))
            try await file.pool.write { try $0.execute(sql: sql) }
            let before = try file.verify()
            let kept = try await rows(of: 1, file)
            let store = SQLiteStore(file, clock: { noon })
            let damage = try #require(try await store.load(anna).get().damage)
            let loss = JournalRecord(
                number: damage.last + 1, event: .lost(Loss(reason: .record, seq: 1000)))
            let next = JournalRecord(number: damage.last + 2, event: Self.records[0].event)
            #expect(await store.append(loss, next, of: anna).failure == nil)
            for store in [store, SQLiteStore(file, clock: { noon })] {
                #expect(await store.load(anna) == .success(Journal([loss, next])))
            }
            // A wrong key hides which records of its own are damaged.
            let after = try file.verify()
            #expect(after.breaks.count >= before.breaks.count)
            #expect(after.breaks.contains { $0.session == 1 })
            #expect(try await rows(of: 1, file) == kept + 2)
            _ = try await store.erase(anna).get()
            #expect(try await rows(of: 1, file) == 0)
        }
    }

    @Test func `who goes on with a conversation whose key was damaged must read it again`()
        async throws
    {
        try await withFolder { folder in
            let file = try openFile(in: folder)
            try await fill(SQLiteStore(file, clock: { noon }))
            try await file.pool.write {
                try $0.execute(sql: "UPDATE session SET key = x'00' WHERE id = 1")
            }
            let store = SQLiteStore(file, clock: { noon })
            let next = JournalRecord(number: 5, event: Self.records[1].event)
            #expect(await store.append(next, of: anna).failure == .numberTaken)
            #expect(
                await store.load(anna)
                    == .success(Journal(damage: Journal.Damage(first: 0, last: 4))))
        }
    }

    private func rows(of session: Int, _ file: SQLiteFile) async throws -> Int {
        try await file.pool.read {
            try Int.fetchOne(
                $0, sql: "SELECT count(*) FROM record WHERE session = ?", arguments: [session])
        } ?? 0
    }

    @Test func `a store that is opened with its key holds no word in the clear`() async throws {
        try await withFolder { folder in
            let file = try openFile(in: folder)
            let store = SQLiteStore(file, clock: { noon })
            for record in journal("my xylophone hurts since the quagmire", "numb when I wipe") {
                _ = await store.append(record, of: SessionKey(.relay("zanzibar"), "quagmire"))
            }
            for word in ["xylophone", "quagmire", "zanzibar", "wipe"] {
                #expect(try bytes(in: folder).firstRange(of: Array(word.utf8)) == nil)
            }
        }
    }

    private func fill(_ store: SQLiteStore) async throws {
        for key in [anna, ben] {
            for record in Self.records {
                #expect(await store.append(record, of: key).failure == nil)
            }
        }
    }
}
