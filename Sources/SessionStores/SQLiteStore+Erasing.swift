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
            return Self.receipt(records, isLogEmpty: emptyLog(db))
        }
    }

    /// While somebody reads what was there before, the file of the database is as it was as well: what
    /// overwrites it waits in the log.
    private static func receipt(_ records: Int, isLogEmpty: Bool) -> ErasureReceipt {
        guard isLogEmpty else {
            return ErasureReceipt(places: [], remains: [backups, files])
        }
        return ErasureReceipt(
            places: [
                records == 0
                    ? "the database, which held nothing of it"
                    : "the database: its key and \(records) records, overwritten with zeros",
                "the log of the database, cut to nothing",
            ], remains: [backups])
    }

    /// What no server can reach.
    package static let backups =
        "backups made before, until they are deleted: they hold its key, which the operator's key opens"
    /// Where it is as long as another process reads what was there before.
    package static let files = """
        the files of the database, until no other process reads what was there before: a server tries \
        again every second
        """

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
}
