import Foundation
import GRDB
import NIOConcurrencyHelpers
import StrictJSON
import Testing

@testable import ChatSessions
@testable import SessionStores

/// What is erased cannot be read again, with the operator's key and every file.
@Suite struct ErasureTests {
    private static let words = "my xylophone hurts"

    @Test func `a recovery tool reads the words before and cannot after`() async throws {
        try await withFolder { folder in
            let store = SQLiteStore(try openFile(in: folder), clock: { noon })
            try await fill(store)
            let wrapped = try await wrappedKey(of: anna, store)
            let sealed = try await sealedRecords(of: anna, store)
            let copy = try bytes(in: folder)
            #expect(
                recovered(from: copy, wrapped, anna, store.file.key)?.contains(Self.words) == true)
            let receipt = try await store.erase(anna).get()
            #expect(receipt.places.count == 2)
            #expect(receipt.remains == [SQLiteStore.backups])
            let left = try bytes(in: folder)
            #expect(recovered(from: left, wrapped, anna, store.file.key) == nil)
            // Not one piece of the wrapped key is left, nor of what it locked.
            for gone in [wrapped] + sealed { #expect(!holds(left, anyPieceOf: gone)) }
            // The others are as they were.
            for number in 0..<16 {
                let key = SessionKey(.relay("irc"), "\(number)")
                #expect(try await store.load(key).get().records.count == 3)
            }
            store.close()
        }
    }

    @Test func `a wish to be forgotten destroys the old key and words as well`() async throws {
        try await withFolder { folder in
            let store = SQLiteStore(try openFile(in: folder), clock: { noon })
            try await fill(store)
            let wrapped = try await wrappedKey(of: anna, store)
            let forgotten = journal(Self.words, "none", "none", "/forget")[3]
            #expect(await store.append(forgotten, of: anna).failure == nil)
            let left = try bytes(in: folder)
            #expect(recovered(from: left, wrapped, anna, store.file.key) == nil)
            #expect(!holds(left, anyPieceOf: wrapped))
            #expect(try await store.load(anna).get().records == [forgotten])
            store.close()
        }
    }

    @Test func `while somebody reads, the receipt says what is left, and it goes by itself`()
        async throws
    {
        try await withFolder { folder in
            let store = SQLiteStore(try openFile(in: folder), clock: { noon })
            try await fill(store)
            let wrapped = try await wrappedKey(of: anna, store)
            var configuration = Configuration()
            configuration.allowsUnsafeTransactions = true
            let reader = try DatabaseQueue(path: store.file.path, configuration: configuration)
            try await reader.writeWithoutTransaction { db in
                try db.execute(sql: "BEGIN")
                _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM record")
            }
            let receipt = try await store.erase(anna).get()
            #expect(receipt.places == [])
            #expect(receipt.remains == [SQLiteStore.backups, SQLiteStore.files])
            #expect(holds(try bytes(in: folder), anyPieceOf: wrapped))
            #expect(await !store.isEmptied(within: .seconds(2)))
            try await reader.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
            // Nobody says anything any more.
            #expect(await store.isEmptied(within: .seconds(60)))
            #expect(!holds(try bytes(in: folder), anyPieceOf: wrapped))
            store.close()
        }
    }

    @Test func `a conversation whose time is over goes, and its name can begin anew`() async throws
    {
        try await withFolder { folder in
            let now = NIOLockedValueBox(noon)
            let store = SQLiteStore(
                try openFile(in: folder), clock: { now.withLockedValue { $0 } })
            let records = journal("lower back", "none")
            _ = await store.append(records[0], of: anna)
            _ = await store.append(records[0], of: ben)
            now.withLockedValue { $0 += 20 * StoreClock.secondsPerDay }
            _ = await store.append(records[1], of: ben)
            now.withLockedValue { $0 += 11 * StoreClock.secondsPerDay }
            let swept = await withCheckedContinuation { done in
                store.sweep(keeping: 30) { done.resume(returning: $0) }
            }
            #expect(swept == .success(1))
            #expect(await store.load(anna) == .success(Journal()))
            #expect(try await store.load(ben).get().records.count == 2)
            #expect(await store.append(records[1], of: anna).failure == .numberTaken)
            #expect(await store.append(records[0], of: anna).failure == nil)
            store.close()
        }
    }

    @Test func `many whose time is over go piece by piece, and turns come in between`() async throws
    {
        try await withFolder { folder in
            let now = NIOLockedValueBox(noon)
            let store = SQLiteStore(
                try openFile(in: folder), clock: { now.withLockedValue { $0 } })
            let records = journal("lower back", "none")
            let count = 3 * StoreLimits.swept + 1
            for number in 0..<count {
                _ = await store.append(records[0], of: SessionKey(.relay("irc"), "\(number)"))
            }
            now.withLockedValue { $0 += 31 * StoreClock.secondsPerDay }
            let order = NIOLockedValueBox<[String]>([])
            let swept = await withCheckedContinuation { done in
                store.sweep(keeping: 30) { result in
                    order.withLockedValue { $0.append("swept") }
                    done.resume(returning: result)
                }
                store.append([records[0]], of: anna) { _ in
                    order.withLockedValue { $0.append("appended") }
                }
            }
            #expect(swept == .success(count))
            #expect(order.withLockedValue { $0 } == ["appended", "swept"])
            store.close()
        }
    }

    @Test func `a backup holds what was erased after it, until it is deleted`() async throws {
        try await withFolder { folder in
            let file = try openFile(in: folder)
            let store = SQLiteStore(file, clock: { noon })
            try await fill(store)
            let path = folder + "/backup.sqlite"
            try file.backUp(to: path)
            #expect(throws: StoreProblem.self) { try file.backUp(to: path) }
            #expect(throws: StoreProblem.self) { try file.backUp(to: folder + "/none/backup") }
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
                    == ["backup.sqlite", "settings", "state"])
            _ = try await store.erase(anna).get()
            let copy = SQLiteStore(
                try SQLiteFile(existing: path, key: keyFile(in: folder)), clock: { noon })
            #expect(try await copy.load(anna).get().records.count == 3)
            copy.close()
            store.close()
        }
    }

    private func fill(_ store: SQLiteStore) async throws {
        for number in 0..<8 { try await talk(SessionKey(.relay("irc"), "\(number)"), store) }
        try await talk(anna, store)
        for number in 8..<16 { try await talk(SessionKey(.relay("irc"), "\(number)"), store) }
    }

    private func talk(_ key: SessionKey, _ store: SQLiteStore) async throws {
        for record in Self.talk { #expect(await store.append(record, of: key).failure == nil) }
    }

    private static let talk = journal(words, "none", "none")

    private func wrappedKey(of key: SessionKey, _ store: SQLiteStore) async throws -> [UInt8] {
        let name = store.file.key.name(of: key)
        return try await store.file.pool.read { db in
            try #require(try KeptSession(named: name, db)).wrapped
        }
    }

    private func sealedRecords(
        of key: SessionKey, _ store: SQLiteStore
    ) async throws -> [[UInt8]] {
        let name = store.file.key.name(of: key)
        return try await store.file.pool.read { db in
            let kept = try #require(try KeptSession(named: name, db))
            return try Data.fetchAll(
                db, sql: "SELECT sealed FROM record WHERE session = ?", arguments: [kept.id]
            ).map { Array($0) }
        }
    }

    /// Whether eight bytes in a row, wherever they begin, are still there.
    private func holds(_ bytes: [UInt8], anyPieceOf gone: [UInt8]) -> Bool {
        let lost = Set(pieces(of: gone))
        return pieces(of: bytes).contains(where: lost.contains)
    }

    private func pieces(of bytes: [UInt8]) -> some Sequence<UInt64> {
        sequence(state: (bytes[...], UInt64(0))) { state in
            guard let byte = state.0.popFirst() else { return nil }
            state.1 = state.1 << 8 | UInt64(byte)
            return state.1
        }.dropFirst(7)
    }

    /// Looks at every place of the bytes for a record that the key opens, whatever the database says:
    /// with the wrapped key only if that is still among the bytes.
    private func recovered(
        from bytes: [UInt8], _ wrapped: [UInt8], _ session: SessionKey, _ key: OperatorKey
    ) -> String? {
        let name = key.name(of: session)
        guard bytes.firstRange(of: wrapped) != nil, let opened = key.unwrap(wrapped, for: name)
        else { return nil }
        let place = RecordSeal.Place(number: 1, time: noon, phase: KeptPhase.asking.rawValue)
        for start in bytes.indices {
            // No sealed record begins with so many zeros.
            if bytes[start...].prefix(8).allSatisfy({ $0 == 0 }) { continue }
            for length in Self.talk[0].sealedLengths where start + length <= bytes.count {
                var seal = RecordSeal(name, opened)
                if let record = seal.open(Array(bytes[start..<start + length]), at: place) {
                    return RecordText.expanded(record).map { String(decoding: $0, as: UTF8.self) }
                }
            }
        }
        return nil
    }
}

extension JournalRecord {
    /// How long the record can be once it is sealed.
    fileprivate var sealedLengths: [Int] {
        [RecordText.shortened(Array(json.line.utf8)).count + 28]
    }
}
