import Synchronization

@testable import ChatSessions

/// A store over another that can do nothing until it is mended.
final class FailingStore: SessionStore {
    private let store: MemoryStore
    private let isMended = Atomic(false)

    init(_ store: MemoryStore) { self.store = store }

    func mend() { isMended.store(true, ordering: .relaxed) }

    var isDurable: Bool { true }
    private var fails: Bool { !isMended.load(ordering: .relaxed) }

    func append(
        _ records: [JournalRecord], of key: SessionKey,
        then: @escaping @Sendable (Result<Void, StoreFailure>) -> Void
    ) {
        if fails {
            then(.failure(.unavailable))
        } else {
            store.append(records, of: key, then: then)
        }
    }

    func load(
        _ key: SessionKey, then: @escaping @Sendable (Result<Journal, StoreFailure>) -> Void
    ) {
        if fails { then(.failure(.unavailable)) } else { store.load(key, then: then) }
    }

    func erase(
        _ key: SessionKey,
        then: @escaping @Sendable (Result<ErasureReceipt, StoreFailure>) -> Void
    ) {
        if fails { then(.failure(.unavailable)) } else { store.erase(key, then: then) }
    }
}
