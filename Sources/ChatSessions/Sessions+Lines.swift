import Conversation
import NIOConcurrencyHelpers

extension Sessions {
    package enum Resumption: Hashable, Sendable {
        /// What was not delivered is to be sent again, and the line has the conversation.
        case resumed([Sent])
        /// The line has the conversation, and what was said in it before cannot be read any more.
        case beginsAnew
        case unknown
        case erased
        /// So many replies were never sent.
        case hasTooMuch
    }

    /// Gives a conversation to a line; the last one to ask has it.
    ///
    /// - Parameters:
    ///   - have: The last reply that reached the person; `nil` when that is not known.
    ///   - flush: With which flush of the line the replies go out.
    package func resume(
        _ key: SessionKey, have: Int?, on connection: any SessionConnection, with flush: Int
    ) -> Resumption {
        let entry: SessionEntry
        switch table.find(key) {
        case .unknown: return .unknown
        case .erased: return .erased
        case .known(let found): entry = found
        }
        let now = clock
        let (resumption, loser) = entry.state.withLockedValue {
            state -> (Resumption, (any SessionConnection)?) in
            if let have, have > state.session.seq { return (.hasTooMuch, nil) }
            if let have { state.session.deliver(upTo: have) }
            let loser = state.holder.flatMap { $0 !== connection && $0.isOpen ? $0 : nil }
            state.holder = connection
            state.lastUse = now
            state.sending = Sending(after: state.session.delivered)
            state.sending.send(upTo: state.session.seq, with: flush)
            return (
                state.session.hasLost ? .beginsAnew : .resumed(state.session.undelivered), loser
            )
        }
        loser?.lost(key)
        return resumption
    }

    /// Why something could not be done to a conversation.
    package enum Obstacle: Error, Hashable {
        /// It is not known, or has not come so far.
        case unknown
        case erased
        /// Another line that is open has it.
        case notYours
    }

    /// Everything up to this reply has reached the person.
    package func deliver(
        _ key: SessionKey, upTo seq: Int, from connection: any SessionConnection
    ) throws(Obstacle) {
        let isKnown = try entry(key, of: connection).state.withLockedValue { state in
            guard seq <= state.session.seq else { return false }
            state.session.deliver(upTo: seq)
            return true
        }
        guard isKnown else { throw .unknown }
    }

    /// Ends the episode; the next message begins another.
    package func close(
        _ key: SessionKey, from connection: any SessionConnection
    ) throws(Obstacle) {
        take(.close(connection), try entry(key, of: connection))
    }

    /// A conversation that the line has, or could have.
    private func entry(
        _ key: SessionKey, of connection: any SessionConnection
    ) throws(Obstacle) -> SessionEntry {
        switch table.find(key) {
        case .unknown: throw .unknown
        case .erased: throw .erased
        case .known(let entry):
            let isTaken = entry.state.withLockedValue { state in
                state.holder.map { $0 !== connection && $0.isOpen } ?? false
            }
            if isTaken { throw .notYours }
            return entry
        }
    }

    /// Forgets a conversation and everything in it; its name is not used again.
    ///
    /// - Parameter then: Called once, from anywhere, when nothing is left, or when the store failed.
    package func erase(
        _ key: SessionKey,
        then: @escaping @Sendable (Result<ErasureReceipt, StoreFailure>) -> Void
    ) {
        noteErased(key)
        store.erase(key) { result in
            then(
                result.map { receipt in
                    var receipt = receipt
                    receipt.places.insert("the memory of this server", at: 0)
                    return receipt
                })
        }
    }

    /// Drops a conversation that has not begun.
    package func drop(_ key: SessionKey) { _ = table.remove(key, isErased: false) }

    /// Moves the clock of the house on by one tick.
    package func tick() { advanceClock() }

    /// Lets go of conversations that nothing has happened in for so many ticks of the clock, unless
    /// a line of a person holds them.
    ///
    /// It looks at every conversation: nothing for an event loop.
    package func sweep(keeping ticks: Int) {
        let now = clock
        for key in keys(where: { entry in
            entry.state.withLockedValue { state in
                let isOnLine = entry.key.owner == .byHand && state.holder?.isOpen == true
                return now - state.lastUse > ticks && !state.isBusy && !isOnLine
            }
        }) { drop(key) }
    }
}
