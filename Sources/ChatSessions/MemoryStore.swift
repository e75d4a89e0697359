import NIOConcurrencyHelpers

/// Journals in memory: all that a store must do, for as long as the process lives.
package final class MemoryStore: SessionStore {
    private struct Shelf {
        var journals: [SessionKey: Journal] = [:]
        var erased: Set<SessionKey> = []
    }

    private let shelf = NIOLockedValueBox(Shelf())

    package init() {}

    package var isDurable: Bool { true }

    package func append(
        _ records: [JournalRecord], of key: SessionKey,
        then: @escaping @Sendable (Result<Void, StoreFailure>) -> Void
    ) {
        then(
            shelf.withLockedValue { shelf in
                if shelf.erased.contains(key) { return .failure(.erased) }
                var journal = shelf.journals[key] ?? Journal()
                for record in records {
                    guard record.number == (journal.records.last?.number ?? 0) + 1 else {
                        return .failure(.numberTaken)
                    }
                    if record.isForgetting { journal = Journal() }
                    journal.records.append(record)
                }
                shelf.journals[key] = journal
                return .success(())
            })
    }

    package func load(
        _ key: SessionKey, then: @escaping @Sendable (Result<Journal, StoreFailure>) -> Void
    ) {
        then(
            shelf.withLockedValue { shelf in
                shelf.erased.contains(key)
                    ? .failure(.erased) : .success(shelf.journals[key] ?? Journal())
            })
    }

    package func erase(
        _ key: SessionKey,
        then: @escaping @Sendable (Result<ErasureReceipt, StoreFailure>) -> Void
    ) {
        shelf.withLockedValue { shelf in
            shelf.journals[key] = nil
            shelf.erased.insert(key)
        }
        then(.success(ErasureReceipt(places: ["the journals in memory"])))
    }
}
