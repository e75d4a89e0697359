import CoreMetrics
import Dispatch
import GRDB
import Synchronization

extension SQLiteStore {
    /// Something was erased: takes it out of the log as well, without waiting for anybody who reads.
    func emptyErased(_ db: Database) {
        holdsErased.store(true, ordering: .relaxed)
        emptyLog(db, waiting: 0)
    }

    /// Waits until nothing that was erased is left in the log; false when that takes longer.
    package func isEmptied(within time: Duration) async -> Bool {
        let end = ContinuousClock.now + time
        while holdsErased.load(ordering: .relaxed) {
            guard ContinuousClock.now < end else { return false }
            try? await Task.sleep(for: .milliseconds(100))
        }
        return true
    }

    /// Carries the log over into the database and cuts it to nothing; false when another process still
    /// reads what was there before, and then it is tried again until it is done.
    ///
    /// - Parameter seconds: How long to wait for that process.
    @discardableResult
    func emptyLog(_ db: Database, waiting seconds: Double = StoreLimits.logSeconds) -> Bool {
        var isEmpty = false
        do {
            try db.execute(sql: "PRAGMA busy_timeout = \(Int(seconds * 1000))")
            isEmpty = try Int.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)") == 0
        } catch {
            note(error, as: StoreFault.notEmptied)
        }
        try? db.execute(sql: "PRAGMA busy_timeout = \(Int(StoreLimits.busySeconds * 1000))")
        holdsErased.store(!isEmpty, ordering: .relaxed)
        meters.erasedInLog.record(isEmpty ? 0 : 1)
        if !isEmpty { emptyLater() }
        return isEmpty
    }

    /// Whether or not anything is appended meanwhile.
    func emptyLater() {
        guard !isEmptyingLater.exchange(true, ordering: .relaxed) else { return }
        reading.asyncAfter(deadline: .now() + StoreLimits.logRetrySeconds) { [weak self] in
            guard let self else { return }
            add(.other { [weak self] in self?.emptyAgain() })
        }
    }

    private func emptyAgain() {
        isEmptyingLater.store(false, ordering: .relaxed)
        guard holdsErased.load(ordering: .relaxed), !isClosed else { return }
        _ = file.pool.writeWithoutTransaction { emptyLog($0, waiting: 0) }
    }
}
