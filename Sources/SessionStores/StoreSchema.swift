import Foundation
import GRDB

/// The tables of a store, and how a file is known to be one.
///
/// Records lie in the order in which they were appended, so that a commit of many conversations writes
/// few pages; an index finds those of one. Nothing that is not sealed tells of anybody.
enum StoreSchema {
    /// "BkCh": which program the file belongs to.
    static let application = 0x426B_4368
    static let version = 2

    static func prepare(_ db: Database, check: [UInt8]) throws {
        let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        switch (application, version) {
        case (0, 0):
            guard try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0 else {
                throw StoreProblem("is a database of another program")
            }
            try make(db, check: check)
        case (Self.application, Self.version): break
        case (Self.application, 1): try renewRecords(db)
        case (Self.application, _):
            throw StoreProblem("has format \(version); this program knows \(Self.version)")
        default: throw StoreProblem("is a database of another program")
        }
        guard try Data.fetchOne(db, sql: "SELECT key_check FROM operator").map(Array.init) == check
        else { throw StoreProblem("was made with another key than the one of --key-file") }
    }

    /// Two servers may begin at the same time.
    private static func make(_ db: Database, check: [UInt8]) throws {
        try db.inTransaction(.immediate) {
            if try Int.fetchOne(db, sql: "PRAGMA user_version") == version { return .commit }
            try db.execute(sql: tables)
            try db.execute(
                sql: "INSERT INTO operator (key_check) VALUES (?)", arguments: [Data(check)])
            try db.execute(
                sql: "PRAGMA application_id = \(application); PRAGMA user_version = \(version)")
            return .commit
        }
    }

    /// Records lay beside those of their conversation before.
    private static func renewRecords(_ db: Database) throws {
        try db.inTransaction(.immediate) {
            if try Int.fetchOne(db, sql: "PRAGMA user_version") == version { return .commit }
            try db.execute(
                sql: """
                    ALTER TABLE record RENAME TO clustered;
                    \(record)
                    INSERT INTO record (session, number, time, phase, sealed)
                    SELECT session, number, time, phase, sealed FROM clustered;
                    DROP TABLE clustered;
                    PRAGMA user_version = \(version)
                    """)
            return .commit
        }
    }

    private static let record = """
        CREATE TABLE record (
          place INTEGER PRIMARY KEY,
          session INTEGER NOT NULL REFERENCES session (id),
          number INTEGER NOT NULL,
          time INTEGER NOT NULL,
          phase INTEGER NOT NULL,
          sealed BLOB NOT NULL,
          UNIQUE (session, number)
        ) STRICT;
        """

    private static let tables = """
        \(record)
        CREATE TABLE operator (key_check BLOB NOT NULL) STRICT;
        CREATE TABLE session (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          name BLOB NOT NULL UNIQUE,
          key BLOB NOT NULL,
          day INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX session_day ON session (day);
        CREATE TABLE erased (
          name BLOB PRIMARY KEY,
          time INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE content (
          version TEXT NOT NULL,
          script TEXT NOT NULL,
          language TEXT NOT NULL,
          path TEXT NOT NULL,
          bytes BLOB NOT NULL,
          PRIMARY KEY (version, path)
        ) STRICT, WITHOUT ROWID;
        """
}
