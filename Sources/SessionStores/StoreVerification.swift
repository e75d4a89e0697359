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
        do {
            return try pool.read { db in
                var found = Verification()
                let damage = try String.fetchAll(db, sql: "PRAGMA integrity_check")
                found.damage = damage == ["ok"] ? [] : damage
                let rows = try Row.fetchCursor(db, sql: "SELECT id, name, key FROM session")
                while let row = try rows.next() {
                    let kept = KeptSession(row)
                    let walk = try kept.walk(with: key, db)
                    found.sessions += 1
                    found.records += walk.records.count
                    found.bytes += walk.bytes
                    found.breaks += walk.broken.map { .init(session: kept.id, record: $0) }
                }
                return found
            }
        } catch {
            throw StoreProblem("the store cannot be read: \(sentence(of: error))")
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
