import GRDB
import Glibc

extension SQLiteFile {
    /// Copies the store while servers go on with it.
    package func backUp(to path: String) throws(StoreProblem) {
        guard access(path, F_OK) != 0 else {
            throw StoreProblem("\(path) is there already; a backup replaces nothing")
        }
        do {
            try Self.createFile(path)
            let copy = try DatabaseQueue(path: path)
            try pool.backup(to: copy)
            try copy.close()
        } catch let problem as StoreProblem {
            throw StoreProblem("\(path) \(problem.sentence)")
        } catch {
            throw StoreProblem("\(path) cannot be written: \(sentence(of: error))")
        }
    }
}
