import Dispatch
import GRDB
import NIOConcurrencyHelpers
import Synchronization

extension SQLiteStore {
    /// Carries the log over into the database beside the commits, so that no turn waits for it.
    ///
    /// Under a load without an end the log is never carried over to its last page; a commit then finishes
    /// it when the log has grown to `checkpointPages`.
    func noteAppended(_ count: Int) {
        let appended = uncheckpointed.withLockedValue { appended in
            appended += count
            return appended
        }
        guard appended >= StoreLimits.checkpointTurns,
            !isCheckpointing.exchange(true, ordering: .acquiring)
        else { return }
        uncheckpointed.withLockedValue { $0 = 0 }
        reading.async { [weak self] in self?.checkpoint() }
    }

    private func checkpoint() {
        defer { isCheckpointing.store(false, ordering: .releasing) }
        guard !isClosed, isSound else { return }
        do {
            try file.withCheckpointer { try $0.checkpoint(.passive) }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
            // Somebody else does it.
        } catch {
            note(error, as: StoreFault.notCarriedOver)
        }
    }
}

extension SQLiteFile {
    /// A connection for this one piece of work: those of the pool are for turns.
    fileprivate func withCheckpointer(_ work: (Database) throws -> Void) throws {
        var configuration = Configuration()
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction(work)
        try queue.close()
    }
}
