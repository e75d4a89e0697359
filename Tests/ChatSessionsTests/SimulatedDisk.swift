import ShippedContent
import Synchronization

@testable import ChatSessions

/// A store on a disk that does one thing wrong at one of its writes.
final class SimulatedDisk: SessionStore {
    enum Fault: CaseIterable {
        case refuses, delays
        /// The power goes before the write is on the disk.
        case losesWrite
        /// It goes right after, so that nobody is told.
        case losesAnswer
        /// The same as the first, by a store that answers before it has synced.
        case lies
    }

    private struct State {
        var journal = Journal()
        var writes = 0
        var isDown = false
        var delayed: (@Sendable () -> Void)?
    }

    private let fault: Fault?
    private let faultyWrite: Int
    private let state = Mutex(State())

    init(_ fault: Fault? = nil, at write: Int = 0) {
        self.fault = fault
        faultyWrite = write
    }

    var isDurable: Bool { true }
    var writes: Int { state.withLock { $0.writes } }

    /// The power is back; whether it was gone.
    func restart() -> Bool {
        state.withLock { state in
            defer { state.isDown = false }
            return state.isDown
        }
    }

    /// Goes on with what was delayed; whether something was.
    func goOn() -> Bool {
        let delayed = state.withLock { state in
            defer { state.delayed = nil }
            return state.delayed
        }
        delayed?()
        return delayed != nil
    }

    func append(
        _ records: [JournalRecord], of key: SessionKey,
        then: @escaping @Sendable (Result<Void, StoreFailure>) -> Void
    ) {
        let answer = state.withLock { state -> (@Sendable () -> Void)? in
            guard !state.isDown else { return nil }
            guard records.first?.number == (state.journal.records.last?.number ?? 0) + 1 else {
                return { then(.failure(.numberTaken)) }
            }
            state.writes += 1
            let fault = state.writes == faultyWrite ? self.fault : nil
            state.isDown = [.losesWrite, .losesAnswer, .lies].contains(fault)
            if fault == .refuses { return { then(.failure(.unavailable)) } }
            if fault != .losesWrite, fault != .lies {
                for record in records {
                    if record.isForgetting { state.journal = Journal() }
                    state.journal.records.append(record)
                }
            }
            switch fault {
            case .losesWrite, .losesAnswer: return nil
            case .delays:
                state.delayed = { then(.success(())) }
                return nil
            case .lies, .refuses, nil: return { then(.success(())) }
            }
        }
        answer?()
    }

    func load(
        _ key: SessionKey, then: @escaping @Sendable (Result<Journal, StoreFailure>) -> Void
    ) {
        then(.success(state.withLock { $0.journal }))
    }

    func erase(
        _ key: SessionKey,
        then: @escaping @Sendable (Result<ErasureReceipt, StoreFailure>) -> Void
    ) {
        state.withLock { $0.journal = Journal() }
        then(.success(ErasureReceipt(places: [])))
    }
}
