import GRDB

extension SQLiteFile {
    /// Reads the first and the last of what is kept, so that a file that was cut, or whose tables cannot be
    /// found, is refused before anybody talks; to look at everything is for `verify`.
    package func touchEnds() throws(StoreProblem) {
        do {
            try pool.writeWithoutTransaction { db in
                for (table, column) in Self.trees {
                    for end in ["min", "max"] {
                        _ = try Row.fetchOne(
                            db,
                            sql: """
                                SELECT * FROM \(table) WHERE \(column) =
                                (SELECT \(end)(\(column)) FROM \(table)) LIMIT 1
                                """)
                    }
                }
            }
        } catch {
            throw StoreProblem("\(path) cannot be read: \(sentence(of: error))\(advice(on: error))")
        }
    }

    /// Each table, and each index by what it begins with.
    private static let trees = [
        ("record", "place"), ("record", "session"), ("session", "id"), ("session", "name"),
        ("session", "day"), ("erased", "name"),
    ]
}

/// What helps where a file is no sound database, and a new start does not.
func advice(on error: any Error) -> String {
    let code = (error as? DatabaseError)?.resultCode
    guard code == .SQLITE_CORRUPT || code == .SQLITE_NOTADB else { return "" }
    return "; the file is damaged: put a backup in its place"
}
