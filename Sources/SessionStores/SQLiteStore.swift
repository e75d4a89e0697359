import ChatSessions
import CoreMetrics
import Dispatch
import GRDB
import NIOConcurrencyHelpers
import Synchronization

/// Journals in one SQLite file, sealed; several servers may share the file.
package final class SQLiteStore: SessionStore {
    let file: SQLiteFile
    let clock: @Sendable () -> Int
    let report: @Sendable (StoreFault) -> Void
    let meters = StoreMeters()
    /// The ends of journals as this process knows them; the primary key of the records decides.
    let heads = NIOLockedValueBox<[SessionKey: JournalHead]>([:])
    private let queue = CommitQueue<Work>()
    /// Readers wait neither for commits nor for each other.
    let reading = DispatchQueue(label: "backchat-store-reading", attributes: .concurrent)
    /// The disk has failed to make something durable, or the file is no sound database any more: nothing
    /// that is written to it can be relied on.
    private let isBroken = Atomic(false)
    /// The log still holds what was erased; after a start it may.
    let holdsErased = Atomic(true)
    /// It is going to be tried again to cut the log.
    let isEmptyingLater = Atomic(false)
    /// About so many pages were appended to the log since it was last carried over.
    let pagesInLog = Atomic(0)
    let isCheckpointing = Atomic(false)
    let checkpointer = NIOLockedValueBox<DatabaseQueue?>(nil)
    private let wasClosed = Atomic(false)

    var isClosed: Bool { wasClosed.load(ordering: .relaxed) }

    enum Work: Sendable {
        case append(Append)
        /// Something else, in its turn.
        case other(@Sendable () -> Void)
    }

    struct Append: Sendable {
        let records: [JournalRecord]
        /// Each of them as it is to be sealed.
        let texts: [[UInt8]]
        let key: SessionKey
        /// The one record that there is, where it could be sealed at once.
        let next: Next?
        let then: @Sendable (Result<Void, StoreFailure>) -> Void

        /// Somebody unknown has said something: that the store knows them is no conflict.
        var isBeginning: Bool { records.first?.number == 1 }
    }

    /// A record that follows on the end of a journal that is known, and the end behind it.
    struct Next: Sendable {
        let record: SealedRecord
        let head: JournalHead
    }

    /// - Parameters:
    ///   - clock: Seconds since 1970.
    ///   - report: Is told what an operator should know, from anywhere.
    package init(
        _ file: SQLiteFile, clock: @escaping @Sendable () -> Int,
        reporting report: @escaping @Sendable (StoreFault) -> Void = { _ in }
    ) {
        self.file = file
        self.clock = clock
        self.report = report
        emptyLater()
    }

    package var isDurable: Bool { true }

    func add(_ work: Work) { queue.add(work) { [self] in self.work($0) } }

    /// Everything that waits is done, and the file is closed.
    package func close() {
        let isDone = DispatchSemaphore(value: 0)
        add(
            .other { [self] in
                wasClosed.store(true, ordering: .relaxed)
                isDone.signal()
            })
        isDone.wait()
        closeCheckpointer()
        // Whoever closes last takes the log away, and only who writes can.
        file.pool.invalidateReadOnlyConnections()
        try? file.pool.close()
    }

    /// Appends that follow each other go into one commit.
    private func work(_ batch: [Work]) {
        var appends: [Append] = []
        for work in batch {
            switch work {
            case .append(let append): appends.append(append)
            case .other(let work):
                commit(appends)
                appends = []
                work()
            }
        }
        commit(appends)
    }

    private func commit(_ appends: [Append]) {
        guard !appends.isEmpty else { return }
        guard !isBroken.load(ordering: .relaxed) else {
            return appends.forEach { $0.then(.failure(.unavailable)) }
        }
        let start = ContinuousClock.now
        do {
            let results = try write(appends)
            meters.note(batch: appends.count, since: start)
            noteCommitted(appends.count)
            for (append, result) in zip(appends, results) {
                if case .failure(.numberTaken) = result, !append.isBeginning {
                    meters.conflicts.increment()
                }
                append.then(result)
            }
        } catch {
            note(error)
            forgetHeads(appends.map(\.key))
            for append in appends { append.then(.failure(.unavailable)) }
        }
    }

    /// - Parameter fault: What it means when the disk and the file are sound.
    func note(_ error: any Error, as fault: (String) -> StoreFault = StoreFault.notWritten) {
        meters.failures.increment()
        guard let end = StoreFault(endingWith: error) else {
            return report(fault(sentence(of: error)))
        }
        // All that is refused from now on has this one reason.
        if !isBroken.exchange(true, ordering: .relaxed) { report(end) }
    }

    func forgetHeads(_ keys: [SessionKey]) {
        heads.withLockedValue { heads in for key in keys { heads[key] = nil } }
    }

    /// Whether turns can be kept, as far as is known.
    package var isSound: Bool { !isBroken.load(ordering: .relaxed) }
}
