/// Where turns are kept: a turn is kept before its replies are sent.
package protocol SessionStore: Sendable {
    /// Keeps one turn as durably as the store promises, then calls back once, from anywhere, perhaps
    /// before it returns.
    func append(
        _ record: TurnRecord, of key: SessionKey,
        then: @escaping @Sendable (Result<Void, StoreFailure>) -> Void)

    /// Destroys everything kept of a conversation, then calls back once.
    func erase(
        _ key: SessionKey, then: @escaping @Sendable (Result<Void, StoreFailure>) -> Void)
}

/// A store cannot keep a turn now; nothing of it was kept.
package struct StoreFailure: Error, Hashable {
    package init() {}
}

/// One turn as it is kept.
package struct TurnRecord: Hashable, Sendable {
    /// The number of its last reply; no two turns of a conversation share one.
    package let number: Int
    package let message: PatientMessage
    package let replies: [Sent]
}

/// Keeps nothing beside the sessions themselves, which are in memory as it is.
package struct MemoryStore: SessionStore {
    package init() {}

    package func append(
        _ record: TurnRecord, of key: SessionKey,
        then: @escaping @Sendable (Result<Void, StoreFailure>) -> Void
    ) {
        then(.success(()))
    }

    package func erase(
        _ key: SessionKey, then: @escaping @Sendable (Result<Void, StoreFailure>) -> Void
    ) {
        then(.success(()))
    }
}
