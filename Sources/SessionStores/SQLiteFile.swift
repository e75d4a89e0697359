import Foundation
import GRDB
import Glibc

/// A database file that is a store of this program, opened with the key it was made with.
package struct SQLiteFile: Sendable {
    package let path: String
    let pool: DatabasePool
    package let key: OperatorKey

    /// How sure a commit is when the machine loses its power.
    package enum Synchronous: String, Sendable {
        /// Every commit is on the disk before it is answered.
        case full
        /// For measurements alone: what was answered may be lost.
        case off
    }

    /// Opens a store, or makes one.
    ///
    /// - Parameter keyFile: Is made as well when there is neither.
    package init(
        _ path: String, key keyFile: OperatorKeyFile, synchronous: Synchronous = .full
    ) throws(StoreProblem) {
        let isThere = access(path, F_OK) == 0
        if isThere, !keyFile.exists {
            throw StoreProblem(
                "\(path) was made with a key, and there is no \(keyFile.path): without it nothing "
                    + "in the store can be read")
        }
        try makeFolder(parent(of: path))
        guard Self.folder(of: path) != Self.folder(of: keyFile.path) else {
            throw StoreProblem(
                "the key must not lie in the folder of the database, where one copy would take "
                    + "both: name another place with --key-file")
        }
        key = keyFile.exists ? try keyFile.read() : try keyFile.make()
        self.path = path
        do {
            if !isThere { try Self.createFile(path) }
            pool = try DatabasePool(path: path, configuration: Self.configuration)
            let check = key.check
            try pool.writeWithoutTransaction { db in
                // GRDB sets NORMAL when it turns the write-ahead log on.
                try db.execute(sql: "PRAGMA synchronous = \(synchronous.rawValue)")
                try StoreSchema.prepare(db, check: check)
            }
        } catch let problem as StoreProblem {
            throw StoreProblem("\(path) \(problem.sentence)")
        } catch {
            throw StoreProblem(
                "\(path) cannot be opened: \(sentence(of: error))\(advice(on: error))")
        }
    }

    /// An existing store, for commands that look into it.
    package init(existing path: String, key: OperatorKeyFile) throws(StoreProblem) {
        guard access(path, F_OK) == 0 else { throw StoreProblem("there is no \(path)") }
        try self.init(path, key: key)
    }

    private static func folder(of path: String) -> String {
        guard let real = realpath(parent(of: path), nil) else { return parent(of: path) }
        defer { free(real) }
        return String(cString: real)
    }

    /// Nobody else may read it; its log gets the same permissions.
    static func createFile(_ path: String) throws(StoreProblem) {
        let file = Glibc.open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw StoreProblem("cannot be made: \(String(cString: strerror(errno)))")
        }
        close(file)
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(StoreLimits.busySeconds)
        configuration.prepareDatabase { db in
            try db.execute(
                sql: """
                    PRAGMA secure_delete = ON;
                    PRAGMA wal_autocheckpoint = \(StoreLimits.mostLogPages);
                    PRAGMA journal_size_limit = \(StoreLimits.logBytes);
                    """)
        }
        return configuration
    }
}

/// What SQLite says, without any value.
func sentence(of error: any Error) -> String {
    guard let error = error as? DatabaseError else { return "\(type(of: error))" }
    return "\(error.message ?? "it failed") (SQLite \(error.extendedResultCode.rawValue))"
}
