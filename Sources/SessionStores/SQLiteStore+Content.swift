package import Conversation
import Foundation
import GRDB

/// The files of one version of the content, as they were when a conversation began with them.
package struct KeptContent: Sendable {
    package let version: String
    package let script: String
    package let language: String
    package let files: [ContentFile]

    package init(version: String, script: String, language: String, files: [ContentFile]) {
        self.version = version
        self.script = script
        self.language = language
        self.files = files
    }
}

extension SQLiteFile {
    /// Keeps content before anybody begins with it.
    package func keep(_ content: KeptContent) throws(StoreProblem) {
        do {
            try pool.write { db in
                for file in content.files {
                    try db.execute(
                        sql: "INSERT OR IGNORE INTO content VALUES (?, ?, ?, ?, ?)",
                        arguments: [
                            content.version, content.script, content.language, file.path,
                            Data(file.bytes),
                        ])
                }
            }
        } catch {
            throw StoreProblem("the content cannot be kept: \(sentence(of: error))")
        }
    }

    /// The content of a version; `nil` when it was never kept.
    package func content(_ version: String) throws(StoreProblem) -> KeptContent? {
        do {
            return try pool.read { try content(version, $0) }
        } catch {
            throw StoreProblem("the store cannot be read: \(sentence(of: error))")
        }
    }

    private func content(_ version: String, _ db: Database) throws -> KeptContent? {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT script, language, path, bytes FROM content WHERE version = ?
                ORDER BY path
                """, arguments: [version])
        guard let first = rows.first else { return nil }
        return KeptContent(
            version: version, script: first["script"], language: first["language"],
            files: rows.map {
                ContentFile(path: $0["path"], bytes: Array($0["bytes"] as Data))
            })
    }
}
