/// Where the journals of conversations are kept: a turn is in its journal before its replies are sent.
///
/// Every store passes the same tests. The key of a conversation and the number of a record are the only
/// lock: of two servers that append the same number one loses, reads again, and answers from what the
/// winner wrote. What is asked for is answered once, from anywhere, perhaps before the call returns.
package protocol SessionStore: Sendable {
    /// Whether conversations outlive the memory of the server.
    var isDurable: Bool { get }

    /// Whether what is given to it now can be kept, as far as is known.
    var isSound: Bool { get }

    /// Appends records in their order, all or none, as durably as the store promises.
    ///
    /// A record that forgets destroys what came before it; one that says what was lost can follow
    /// records that are not what was written.
    func append(
        _ records: [JournalRecord], of key: SessionKey,
        then: @escaping @Sendable (Result<Void, StoreFailure>) -> Void)

    /// Everything that is kept of a conversation and can be read; an empty journal when nothing is.
    func load(
        _ key: SessionKey, then: @escaping @Sendable (Result<Journal, StoreFailure>) -> Void)

    /// Destroys everything that is kept of a conversation, and uses its name up.
    func erase(
        _ key: SessionKey,
        then: @escaping @Sendable (Result<ErasureReceipt, StoreFailure>) -> Void)
}

extension SessionStore {
    /// A store without a disk has nothing that breaks.
    package var isSound: Bool { true }
}

/// Why a store did not do what was asked; it changed nothing.
package enum StoreFailure: Error, Hashable {
    /// Not now: the disk is full, the file is locked or cannot be written.
    case unavailable
    /// Somebody else has appended a record of this number.
    case numberTaken
    /// The conversation was erased; nothing is taken for it any more.
    case erased
}

/// What was destroyed of one conversation, and what nobody here can destroy.
package struct ErasureReceipt: Hashable, Sendable {
    /// Every place that was emptied.
    package var places: [String]
    /// What may still hold it.
    package var remains: [String]

    package init(places: [String], remains: [String] = []) {
        self.places = places
        self.remains = remains
    }
}

/// Keeps no journal: conversations are in memory as it is, and end with the server.
package struct NoJournals: SessionStore {
    package init() {}

    package var isDurable: Bool { false }

    package func append(
        _ records: [JournalRecord], of key: SessionKey,
        then: @escaping @Sendable (Result<Void, StoreFailure>) -> Void
    ) {
        then(.success(()))
    }

    package func load(
        _ key: SessionKey, then: @escaping @Sendable (Result<Journal, StoreFailure>) -> Void
    ) {
        then(.success(Journal()))
    }

    package func erase(
        _ key: SessionKey,
        then: @escaping @Sendable (Result<ErasureReceipt, StoreFailure>) -> Void
    ) {
        then(.success(ErasureReceipt(places: [])))
    }
}
