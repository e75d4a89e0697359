import Conversation
import Foundation
import GRDB
import ShippedContent
import StrictJSON
import Testing

@testable import ChatSessions
@testable import SessionStores

/// A disk that loses its power: of the log there is only what had been written until then.
@Suite struct TornLogTests {
    /// The conversation as it grows, with the bytes of the log that hold each of its records.
    private struct Growth {
        let records: [JournalRecord]
        var log: [UInt8] = []
        /// How long the log was when a record was acknowledged.
        var acknowledged: [Int] = []
    }

    @Test
    func `wherever the log is torn, every record acknowledged before is there, and no half one`()
        async throws
    {
        for talk in shippedTranscripts.filter({ $0.given.isEmpty }).prefix(12) {
            try await withFolder { folder in
                let growth = try await grow(journal(talk.typed), in: folder)
                let base = try base(of: folder)
                for cut in cuts(of: growth) {
                    let kept = try await load(base, growth.log.prefix(cut), beside: folder)
                    let due = growth.acknowledged.count { $0 <= cut }
                    #expect(kept.count >= due, "\(talk.name), \(cut)")
                    #expect(
                        kept == Array(growth.records.prefix(kept.count)), "\(talk.name), \(cut)")
                }
            }
        }
    }

    /// At every boundary of a frame, and in the middle of it.
    private func cuts(of growth: Growth) -> [Int] {
        let frame = 4096 + 24
        return stride(from: 32, through: growth.log.count, by: frame).flatMap {
            [$0, $0 + frame / 2]
        }
        .filter { $0 <= growth.log.count }
    }

    private func grow(_ records: [JournalRecord], in folder: String) async throws -> Growth {
        let store = SQLiteStore(try openFile(in: folder), clock: { noon })
        // Everything so far goes into the database, and the log begins anew.
        try await store.file.pool.writeWithoutTransaction { _ = store.emptyLog($0) }
        var growth = Growth(records: records)
        try FileManager.default.copyItem(
            atPath: database(in: folder), toPath: folder + "/base.sqlite")
        for record in records {
            #expect(await store.append(record, of: anna).failure == nil)
            growth.acknowledged.append(try log(of: folder).count)
        }
        growth.log = try log(of: folder)
        return growth
    }

    private func log(of folder: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: database(in: folder) + "-wal")))
    }

    private func base(of folder: String) throws -> Data {
        try Data(contentsOf: URL(filePath: folder + "/base.sqlite"))
    }

    private func load(
        _ base: Data, _ log: some Collection<UInt8>, beside folder: String
    ) async throws -> [JournalRecord] {
        let path = folder + "/torn/conversations.sqlite"
        try? FileManager.default.removeItem(atPath: folder + "/torn")
        try FileManager.default.createDirectory(
            atPath: folder + "/torn", withIntermediateDirectories: true)
        try base.write(to: URL(filePath: path))
        try Data(log).write(to: URL(filePath: path + "-wal"))
        let store = SQLiteStore(
            try SQLiteFile(path, key: keyFile(in: folder)), clock: { noon })
        defer { store.close() }
        return try await store.load(anna).get().records
    }
}
