import Conversation
import DialogEngine

/// What a message is worth, and what it leaves once it is kept; nothing here waits.
extension Sessions {
    enum Decision {
        /// There is no more to it; whether the person has left.
        case say(Delivery.Outcome, isEnd: Bool = false)
        case keep(Taking)
    }

    /// A message that is taken as soon as its records are kept.
    struct Taking: Sendable {
        let uptake: Uptake
        let turns: Turns
        let records: [JournalRecord]
    }

    func decide(
        on arrival: SessionEntry.Arrival, of person: Fingerprint, _ state: inout SessionEntry.State
    ) -> Decision {
        if state.isErased { return .say(.erased) }
        if let holder = state.holder, holder !== arrival.connection, holder.isOpen {
            return .say(.notYours)
        }
        if state.holder !== arrival.connection {
            state.holder = arrival.connection
            state.sending = Sending(after: state.session.delivered)
        }
        let turns = state.turns ?? shelf.newest(in: arrival.connection.lane)
        let sent = state.sending.sent(after: arrival.flushes)
        let reception = state.session.receive(
            arrival.message, afterSending: sent, in: turns, of: person)
        switch reception {
        case .new(let uptake):
            if keepsNothing {
                return .say(settle(uptake, turns, &state), isEnd: uptake.isEnd)
            }
            guard isDurable else {
                return .keep(Taking(uptake: uptake, turns: turns, records: []))
            }
            return record(uptake, turns, &state)
        case .refused(.seenTooMuch): return .say(.refused(.seenTooMuch))
        case .repeated(let sent):
            state.rereads = 0
            return .say(.repeated(sent))
        case .refused(let refusal):
            state.rereads = 0
            return .say(.refused(refusal))
        }
    }

    /// What the store is to keep of it is known once it has had its effect, so that is tried out.
    private func record(
        _ uptake: Uptake, _ turns: Turns, _ state: inout SessionEntry.State
    ) -> Decision {
        var after = state.session
        let sent = after.settle(uptake)
        let record = JournalRecord(
            uptake, replies: sent, from: state.session, to: after, in: turns)
        if record.number == 1, uptake.message.said == .begin {
            after.records = record.number
            return greet(after, sent, turns, record, &state)
        }
        return .keep(
            Taking(uptake: uptake, turns: turns, records: state.unkept + [record]))
    }

    /// Who has said nothing yet leaves nothing in the store.
    private func greet(
        _ session: Session, _ sent: [Sent], _ turns: Turns, _ record: JournalRecord,
        _ state: inout SessionEntry.State
    ) -> Decision {
        state.session = session
        state.turns = turns
        state.unkept = [record]
        return .say(.taken(sent))
    }

    func commit(
        _ taking: Taking, _ result: Result<Void, StoreFailure>, _ state: inout SessionEntry.State
    ) -> Delivery.Outcome {
        if state.isErased { return .erased }
        guard case .success = result else { return .notKept }
        let outcome = settle(taking.uptake, taking.turns, &state)
        if let last = taking.records.last { state.session.records = last.number }
        return outcome
    }

    private func settle(
        _ uptake: Uptake, _ turns: Turns, _ state: inout SessionEntry.State
    ) -> Delivery.Outcome {
        let sent = state.session.settle(uptake)
        state.turns = uptake.isEnd ? nil : turns
        state.unkept = []
        state.rereads = 0
        return .taken(sent)
    }
}
