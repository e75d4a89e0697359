package import ChatSessions
import Foundation
import GRDB

extension SQLiteStore {
    package func erase(
        _ key: SessionKey,
        then: @escaping @Sendable (Result<ErasureReceipt, StoreFailure>) -> Void
    ) {
        add(
            .other { [self] in
                forgetHeads([key])
                // Of what a broken disk says was destroyed nobody gets a receipt.
                guard isSound else { return then(.failure(.unavailable)) }
                do {
                    let name = file.key.name(of: key)
                    then(.success(try erase(name)))
                } catch {
                    note(error)
                    then(.failure(.unavailable))
                }
            })
    }

    private func erase(_ name: SessionName) throws -> ErasureReceipt {
        try file.pool.writeWithoutTransaction { db in
            let records = try destroy(name, db)
            let isLogEmpty = emptyLog(db)
            var receipt = ErasureReceipt(places: [
                records == 0
                    ? "the database, which held nothing of it"
                    : "the database: its key and \(records) records, overwritten with zeros"
            ])
            if isLogEmpty { receipt.places.append("the log of the database, cut to nothing") }
            receipt.remains = [Self.backups]
            if !isLogEmpty { receipt.remains.append(Self.log) }
            return receipt
        }
    }

    /// What no server can reach.
    package static let backups =
        "backups made before, until they are deleted: they hold its key, which the operator's key opens"
    private static let log =
        "the log of the database, until no other process reads from it any more"

    /// Destroys the key and all records, and uses the name up; says how many records there were.
    private func destroy(_ name: SessionName, _ db: Database) throws -> Int {
        var records = 0
        try db.inTransaction(.immediate) {
            if let kept = try KeptSession(named: name, db) {
                records = try Self.delete(kept.id, db)
            }
            try db.execute(
                sql: "INSERT OR IGNORE INTO erased (name, time) VALUES (?, ?)",
                arguments: [Data(name.bytes), clock()])
            return .commit
        }
        return records
    }

    /// - Returns: how many records there were.
    static func delete(_ id: Int64, _ db: Database) throws -> Int {
        try db.execute(
            sql: "UPDATE session SET key = zeroblob(length(key)) WHERE id = ?", arguments: [id])
        try db.execute(sql: "DELETE FROM record WHERE session = ?", arguments: [id])
        let records = db.changesCount
        try db.execute(sql: "DELETE FROM session WHERE id = ?", arguments: [id])
        return records
    }

    /// Destroys conversations in which nothing has happened for so many days; their names can begin
    /// anew.
    package func sweep(
        keeping days: Int, then: @escaping @Sendable (Result<Int, StoreFailure>) -> Void
    ) {
        add(
            .other { [self] in
                do {
                    then(.success(try sweep(before: clock() / StoreClock.secondsPerDay - days)))
                } catch {
                    note(error)
                    then(.failure(.unavailable))
                }
            })
    }

    private func sweep(before day: Int) throws -> Int {
        var count = 0
        try file.pool.writeWithoutTransaction { db in
            while true {
                let swept = try sweepSome(before: day, db)
                count += swept
                if swept < StoreLimits.swept { break }
            }
            if count > 0 { emptyLog(db) }
        }
        return count
    }

    private func sweepSome(before day: Int, _ db: Database) throws -> Int {
        var ids: [Int64] = []
        try db.inTransaction(.immediate) {
            ids = try Int64.fetchAll(
                db, sql: "SELECT id FROM session WHERE day < ? LIMIT ?",
                arguments: [day, StoreLimits.swept])
            for id in ids { _ = try Self.delete(id, db) }
            return .commit
        }
        return ids.count
    }
}
