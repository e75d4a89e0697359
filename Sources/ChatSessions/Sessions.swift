import NIOConcurrencyHelpers
import Synchronization

/// All conversations of one server: each takes its messages one after the other, none waits for
/// another.
package final class Sessions: Sendable {
    package let shelf: ContentShelf
    let store: any SessionStore
    let report: @Sendable (SessionReport) -> Void
    /// There is no store to wait for.
    let keepsNothing: Bool
    private let all = NIOLockedValueBox(Table())
    private let ticks = Atomic(0)

    private struct Table {
        var entries: [SessionKey: SessionEntry] = [:]
        /// What was erased, by a fingerprint: a late message must not revive it.
        var erased: Set<Fingerprint> = []
    }

    package convenience init(_ turns: Turns, store: any SessionStore) {
        self.init(ContentShelf([turns]), store: store)
    }

    /// - Parameter report: Is told what an operator should know, from anywhere.
    package init(
        _ shelf: ContentShelf, store: any SessionStore,
        reporting report: @escaping @Sendable (SessionReport) -> Void = { _ in }
    ) {
        self.shelf = shelf
        self.store = store
        keepsNothing = store is NoJournals
        self.report = report
    }

    /// The newest content.
    package var turns: Turns { shelf.newest }

    /// The time of the house, in ticks.
    var clock: Int { ticks.load(ordering: .relaxed) }

    func advanceClock() { ticks.add(1, ordering: .relaxed) }

    /// Whether turns can be kept, as far as is known.
    package var isSound: Bool { store.isSound }

    package var count: Int { all.withLockedValue { $0.entries.count } }

    /// What became of a name.
    enum Lookup {
        case known(SessionEntry)
        case unknown
        case erased
    }

    func find(_ key: SessionKey) -> Lookup {
        all.withLockedValue { all in
            if let entry = all.entries[key] { return .known(entry) }
            return all.erased.contains(key.fingerprint) ? .erased : .unknown
        }
    }

    /// The conversation of this name, begun if need be; `nil` when it was erased or there are too many.
    func findOrBegin(_ key: SessionKey, atMost limit: Int) -> Lookup {
        all.withLockedValue { all in
            if let entry = all.entries[key] { return .known(entry) }
            if !all.erased.isEmpty, all.erased.contains(key.fingerprint) { return .erased }
            guard all.entries.count < limit else { return .unknown }
            let entry = SessionEntry(key)
            all.entries[key] = entry
            return .known(entry)
        }
    }

    /// Puts a conversation that was fetched from the store into the house, unless it is there.
    func adopt(_ restoration: Journal.Restoration, as key: SessionKey) {
        let entry = SessionEntry(key)
        entry.state.withLockedValue { state in
            state.adopt(restoration)
            state.lastUse = clock
        }
        all.withLockedValue { all in
            guard all.entries[key] == nil, !all.erased.contains(key.fingerprint) else { return }
            all.entries[key] = entry
        }
    }

    /// Nothing late revives a conversation that the store says was erased.
    func noteErased(_ key: SessionKey) {
        remove(key, isErased: true)?.state.withLockedValue { $0.forget() }
    }

    /// Takes a conversation out of the house.
    func remove(_ key: SessionKey, isErased: Bool) -> SessionEntry? {
        all.withLockedValue { all in
            if isErased {
                if all.erased.count >= SessionLimits.erased { all.erased.removeFirst() }
                all.erased.insert(key.fingerprint)
            }
            return all.entries.removeValue(forKey: key)
        }
    }

    func keys(where isMeant: (SessionEntry) -> Bool) -> [SessionKey] {
        let entries = all.withLockedValue { Array($0.entries.values) }
        return entries.filter(isMeant).map(\.key)
    }
}

extension SessionKey {
    var fingerprint: Fingerprint {
        switch owner {
        case .relay(let relay): Fingerprint("relay", relay, name)
        case .byHand: Fingerprint("by-hand", name)
        }
    }
}
