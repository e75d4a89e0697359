package import ChatSessions
import Crypto
import Foundation
import GRDB

/// One conversation as it lies in the file.
package struct KeptSession: Sendable {
    /// Counts the conversations of a file; not used again after one is erased.
    package let id: Int64
    let name: SessionName
    let wrapped: [UInt8]

    init?(named name: SessionName, _ db: Database) throws {
        guard
            let row = try Row.fetchOne(
                db.cachedStatement(sql: "SELECT id, name, key FROM session WHERE name = ?"),
                arguments: [Data(name.bytes)])
        else { return nil }
        self.init(row)
    }

    init?(id: Int64, _ db: Database) throws {
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT id, name, key FROM session WHERE id = ?", arguments: [id])
        else { return nil }
        self.init(row)
    }

    init(_ row: Row) {
        id = row["id"]
        name = SessionName(bytes: Array(row["name"] as Data))
        wrapped = Self.wrapped(row["key"])
    }

    /// The key that counts; a damaged one may lie behind it.
    static func wrapped(_ kept: Data) -> [UInt8] { Array(kept.prefix(StoreLimits.wrappedKeyBytes)) }

    /// What was found on the way along a chain.
    package struct Walk: Sendable {
        package var records: [DatedRecord] = []
        /// The numbers of the records that are not what was written; 0 when it is the key.
        package var broken: [Int] = []
        /// The number of the last record, whatever it is.
        var last = 0
        /// Bytes that the records take.
        package var bytes = 0
    }

    /// A record, and when it was appended.
    package struct DatedRecord: Sendable {
        package let record: JournalRecord
        /// Seconds since 1970.
        package let time: Int
    }

    /// Reads all records that are what was written.
    func walk(with key: OperatorKey, _ db: Database) throws -> Walk {
        var walk = Walk()
        guard let opened = key.unwrap(wrapped, for: name) else {
            walk.broken = [0]
            walk.last =
                try Int.fetchOne(
                    db, sql: "SELECT max(number) FROM record WHERE session = ?", arguments: [id])
                ?? 0
            return walk
        }
        var seal = RecordSeal(name, opened)
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT number, time, phase, sealed FROM record WHERE session = ?
                    ORDER BY number
                    """), arguments: [id])
        while let row = try rows.next() {
            let place = RecordSeal.Place(
                number: row["number"], time: row["time"], phase: row["phase"])
            let sealed = Array(row["sealed"] as Data)
            let follows = walk.last == 0 || walk.last + 1 == place.number
            walk.last = place.number
            if follows,
                let bytes = seal.open(sealed, at: place),
                let record = JournalRecord(number: place.number, kept: bytes)
            {
                walk.bytes += sealed.count
                walk.records.append(DatedRecord(record: record, time: place.time))
            } else {
                walk.broken.append(place.number)
                seal.pass(sealed)
            }
        }
        return walk
    }
}

extension KeptSession.Walk {
    /// What a conversation can be made of: what came before a loss that it has outlived is left out.
    var journal: Journal {
        guard !broken.isEmpty else { return Journal(records.map(\.record)) }
        let loss = records.lastIndex { $0.record.isLoss }
        let since = records[(loss ?? 0)...].map(\.record)
        let first = broken.first { $0 > loss.map { records[$0].record.number } ?? -1 }
        return Journal(since, damage: first.map { Journal.Damage(first: $0, last: last) })
    }
}
