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
    /// What the store says of itself, so that no turn has to ask: it is shared by all processors.
    let isDurable: Bool
    let table = SessionTable()
    private let ticks = Atomic(0)

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
        isDurable = store.isDurable
        self.report = report
    }

    /// The newest content.
    package var turns: Turns { shelf.newest }

    /// The time of the house, in ticks.
    var clock: Int { ticks.load(ordering: .relaxed) }

    func advanceClock() { ticks.add(1, ordering: .relaxed) }

    /// Whether turns can be kept, as far as is known.
    package var isSound: Bool { store.isSound }

    package var count: Int { table.count }

    /// Puts a conversation that was fetched from the store into the house, unless it is there.
    func adopt(_ restoration: Journal.Restoration, as key: SessionKey) {
        let entry = SessionEntry(key)
        entry.state.withLockedValue { state in
            state.adopt(restoration)
            state.lastUse = clock
        }
        table.add(entry)
    }

    /// Nothing late revives a conversation that the store says was erased.
    func noteErased(_ key: SessionKey) {
        table.remove(key, isErased: true)?.state.withLockedValue { $0.forget() }
    }

    func keys(where isMeant: (SessionEntry) -> Bool) -> [SessionKey] {
        table.entries.filter(isMeant).map(\.key)
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
