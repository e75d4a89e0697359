import Dispatch
import GRDB
import NIOConcurrencyHelpers
import Synchronization

/// Carries the log over into the database, in two steps.
///
/// Nearly all of it is carried over beside the commits. What they appended meanwhile is then carried over
/// between two of them: only when nothing is left can the log begin anew, and that takes a sync of the
/// database, so it is done seldom.
extension SQLiteStore {
    /// - Parameter count: So many turns are in the commit.
    func noteCommitted(_ count: Int) {
        let pages = pagesInLog.add(count + StoreLimits.commitPages, ordering: .relaxed).newValue
        guard pages >= StoreLimits.checkpointPages,
            !isCheckpointing.exchange(true, ordering: .acquiring)
        else { return }
        reading.async { [weak self] in self?.carryOver() }
    }

    private func carryOver() {
        do {
            try checkpointer.withLockedValue { checkpointer in
                guard !isClosed, isSound else { return }
                let connection = try checkpointer ?? file.makeCheckpointer()
                checkpointer = connection
                try connection.writeWithoutTransaction(checkpoint)
            }
            add(.other { [self] in finishCheckpoint() })
        } catch {
            note(error, as: StoreFault.notCarriedOver)
            endCheckpoint()
        }
    }

    private func finishCheckpoint() {
        defer { endCheckpoint() }
        guard !isClosed, isSound else { return }
        do {
            try file.pool.writeWithoutTransaction(checkpoint)
        } catch {
            note(error, as: StoreFault.notCarriedOver)
        }
    }

    private func endCheckpoint() {
        pagesInLog.store(0, ordering: .relaxed)
        isCheckpointing.store(false, ordering: .releasing)
    }

    private func checkpoint(_ db: Database) throws {
        do {
            try db.checkpoint(.passive)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
            // Another process does it.
        }
    }

    func closeCheckpointer() {
        checkpointer.withLockedValue { checkpointer in
            try? checkpointer?.close()
            checkpointer = nil
        }
    }
}

extension SQLiteFile {
    /// A connection for this work alone: those of the pool are for turns.
    fileprivate func makeCheckpointer() throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        return try DatabaseQueue(path: path, configuration: configuration)
    }
}
