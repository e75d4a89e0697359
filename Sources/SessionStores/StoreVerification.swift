package import ChatSessions
import GRDB

extension SQLiteFile {
    /// What came of a walk along all chains.
    package struct Verification: Hashable, Sendable {
        package struct Break: Hashable, Sendable {
            package let session: Int64
            /// The record that is not what was written; 0 when it is the key of the conversation.
            package let record: Int
        }

        package internal(set) var sessions = 0
        package internal(set) var records = 0
        package internal(set) var bytes = 0
        package internal(set) var breaks: [Break] = []
        /// What SQLite finds wrong with the file itself.
        package internal(set) var damage: [String] = []
    }

    /// Walks along every chain, opening every record.
    package func verify() throws(StoreProblem) -> Verification {
        var found = Verification()
        do {
            try pool.read { db in
                let lines = try String.fetchCursor(db, sql: "PRAGMA integrity_check")
                while let line = try lines.next() {
                    if line != "ok" { found.damage.append(line) }
                }
                try walkAll(&found, db)
            }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            found.damage.append("the rest is not read: \(sentence(of: error))")
        } catch {
            throw StoreProblem("the store cannot be read: \(sentence(of: error))")
        }
        return found
    }

    private func walkAll(_ found: inout Verification, _ db: Database) throws {
        let rows = try Row.fetchCursor(db, sql: "SELECT id, name, key FROM session")
        while let row = try rows.next() {
            let kept = KeptSession(row)
            let walk = try kept.walk(with: key, db)
            found.sessions += 1
            found.records += walk.records.count
            found.bytes += walk.bytes
            found.breaks += walk.broken.map { .init(session: kept.id, record: $0) }
        }
    }

    /// Everything that is kept of one conversation and is what was written; nothing when there is none.
    package func walk(_ session: SessionKey) throws(StoreProblem) -> KeptSession.Walk? {
        do {
            return try pool.read { db in
                try KeptSession(named: key.name(of: session), db)?.walk(with: key, db)
            }
        } catch {
            throw StoreProblem("the store cannot be read: \(sentence(of: error))")
        }
    }
}
