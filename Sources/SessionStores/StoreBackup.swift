import GRDB
import Glibc

extension SQLiteFile {
    /// Copies the store while servers go on with it; there is the whole copy or none.
    package func backUp(to path: String) throws(StoreProblem) {
        let isThere = StoreProblem("\(path) is there already; a backup replaces nothing")
        guard access(path, F_OK) != 0 else { throw isThere }
        do {
            let draft = try DraftFile(for: path)
            let own = draft.path
            defer { for end in ["-journal", "-wal", "-shm"] { unlink(own + end) } }
            let copy = try DatabaseQueue(path: draft.path)
            try pool.backup(to: copy)
            // Otherwise the copy would bring its log along.
            try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
            try copy.close()
            guard try draft.publish() else { throw isThere }
        } catch let problem as StoreProblem {
            throw problem
        } catch let failure as DraftFile.Failure {
            throw StoreProblem("\(path) cannot be written: \(failure.reason)")
        } catch {
            throw StoreProblem("\(path) cannot be written: \(sentence(of: error))")
        }
    }
}
