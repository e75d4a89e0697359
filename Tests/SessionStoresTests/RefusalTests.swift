import Foundation
import GRDB
import NIOConcurrencyHelpers
import StrictJSON
import Synchronization
import Testing

@testable import ChatSessions
@testable import SessionStores

/// What a disk or another process can do to a store: refused, and nothing lost.
@Suite struct RefusalTests {
    private static let records = journal("lower back", "none", "none", "44")

    @Test func `a full disk refuses turns, loses none, and goes on when there is room`()
        async throws
    {
        try await withStore { store, faults in
            let words = String(repeating: "word ", count: 2000)
            let long = journal([words] + Array(repeating: words, count: 20))
            #expect(await store.append(long[0], of: anna).failure == nil)
            try await limit(store, toPages: "page_count + 2")
            var taken = 1
            while await store.append(long[taken], of: anna).failure == nil { taken += 1 }
            #expect(taken < long.count)
            #expect(await store.append(long[taken], of: anna).failure == .unavailable)
            #expect(faults.withLockedValue { $0.last.map(isNotWritten) } == true)
            #expect(await store.load(anna) == .success(Journal(Array(long[..<taken]))))
            try await limit(store, toPages: "1000000")
            #expect(await store.append(long[taken], of: anna).failure == nil)
            #expect(store.isSound)
        }
    }

    @Test func `a file that cannot be written refuses turns and can still be read`() async throws {
        try await withStore { store, _ in
            _ = await store.append(Self.records[0], of: anna)
            try await store.file.pool.writeWithoutTransaction {
                try $0.execute(sql: "PRAGMA query_only = ON")
            }
            #expect(await store.append(Self.records[1], of: anna).failure == .unavailable)
            #expect(await store.load(anna) == .success(Journal([Self.records[0]])))
            guard case .failure(.unavailable) = await store.erase(anna) else {
                Issue.record("erased what cannot be written")
                return
            }
            try await store.file.pool.writeWithoutTransaction {
                try $0.execute(sql: "PRAGMA query_only = OFF")
            }
            #expect(await store.append(Self.records[1], of: anna).failure == nil)
        }
    }

    @Test func `while another process has the file turns are refused after some seconds`()
        async throws
    {
        try await withStore { store, _ in
            _ = await store.append(Self.records[0], of: anna)
            var configuration = Configuration()
            configuration.journalMode = .wal
            configuration.allowsUnsafeTransactions = true
            let other = try DatabaseQueue(path: store.file.path, configuration: configuration)
            try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
            #expect(await store.append(Self.records[1], of: anna).failure == .unavailable)
            #expect(await store.load(anna) == .success(Journal([Self.records[0]])))
            try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
            #expect(await store.append(Self.records[1], of: anna).failure == nil)
        }
    }

    @Test func `after a failed sync nothing is taken any more`() async throws {
        try await withStore { store, faults in
            store.note(DatabaseError(resultCode: .SQLITE_IOERR_FSYNC))
            #expect(!store.isSound)
            #expect(await store.append(Self.records[0], of: anna).failure == .unavailable)
            #expect(await store.erase(anna) == .failure(.unavailable))
            #expect(
                faults.withLockedValue { $0 }.contains {
                    if case .broken = $0 { true } else { false }
                })
        }
    }

    @Test(arguments: [ResultCode.SQLITE_CORRUPT, .SQLITE_CORRUPT_INDEX, .SQLITE_NOTADB])
    func `a file that is no sound database is told of once, and takes nothing any more`(
        code: ResultCode
    ) async throws {
        try await withStore { store, faults in
            let error = DatabaseError(resultCode: code)
            for _ in 0..<3 { store.note(error, as: StoreFault.notRead) }
            #expect(!store.isSound)
            #expect(await store.append(Self.records[0], of: anna).failure == .unavailable)
            #expect(await store.erase(anna) == .failure(.unavailable))
            #expect(faults.withLockedValue { $0 } == [.damaged(sentence(of: error))])
        }
    }

    @Test func `of what only delays the house it is not said that turns were lost`() async throws {
        try await withStore { store, faults in
            store.note(
                DatabaseError(resultCode: .SQLITE_FULL), as: StoreFault.notCarriedOver)
            #expect(store.isSound)
            #expect(
                faults.withLockedValue { $0 } == [
                    .notCarriedOver("database or disk is full (SQLite 13)")
                ])
            #expect(await store.append(Self.records[0], of: anna).failure == nil)
        }
    }

    @Test func `the log is carried over beside the commits, and begins anew`() async throws {
        try await withStore { store, faults in
            let count = StoreLimits.checkpointPages + 100
            await withTaskGroup(of: Void.self) { group in
                for number in 0..<count {
                    group.addTask {
                        let key = SessionKey(.relay("irc"), "\(number)")
                        #expect(await store.append(Self.records[0], of: key).failure == nil)
                    }
                }
            }
            while store.isCheckpointing.load(ordering: .acquiring) {
                try await Task.sleep(for: .milliseconds(10))
            }
            let database = try Data(contentsOf: URL(filePath: store.file.path))
            #expect(database.count > count * 100)
            #expect(await store.append(Self.records[1], of: anna).failure == .numberTaken)
            #expect(await store.append(Self.records[0], of: anna).failure == nil)
            let log = try await store.file.pool.writeWithoutTransaction { try $0.checkpoint() }
            #expect(log.walFrameCount < 1000)
            #expect(faults.withLockedValue { $0 } == [])
        }
    }

    @Test func `what one conversation does wrong costs the others of its commit nothing`()
        async throws
    {
        try await withStore { store, _ in
            _ = await store.append(Self.records[0], of: anna)
            await withTaskGroup(of: Void.self) { group in
                for number in 0..<40 {
                    group.addTask {
                        let key = SessionKey(.relay("irc"), "\(number)")
                        #expect(await store.append(Self.records[0], of: key).failure == nil)
                    }
                    group.addTask {
                        #expect(
                            await store.append(Self.records[0], of: anna).failure == .numberTaken)
                    }
                }
            }
        }
    }

    private func isNotWritten(_ fault: StoreFault) -> Bool {
        if case .notWritten = fault { true } else { false }
    }

    private func limit(_ store: SQLiteStore, toPages pages: String) async throws {
        try await store.file.pool.writeWithoutTransaction { db in
            let count = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
            let limit = pages.hasPrefix("page_count") ? "\(count + 2)" : pages
            try db.execute(sql: "PRAGMA max_page_count = \(limit)")
        }
    }

    private func withStore(
        _ work: (SQLiteStore, NIOLockedValueBox<[StoreFault]>) async throws -> Void
    ) async throws {
        try await withFolder { folder in
            let faults = NIOLockedValueBox<[StoreFault]>([])
            let store = SQLiteStore(try openFile(in: folder), clock: { noon }) { fault in
                faults.withLockedValue { $0.append(fault) }
            }
            try await work(store, faults)
            store.close()
        }
    }
}
