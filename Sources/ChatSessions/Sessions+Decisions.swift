import Conversation
import DialogEngine

/// What a message is worth, and what it leaves once it is kept; nothing here waits.
extension Sessions {
    enum Decision {
        case say(Delivery.Outcome)
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
            guard store.isDurable else {
                return .keep(Taking(uptake: uptake, turns: turns, records: []))
            }
            return record(uptake, turns, &state)
        case .repeated(let sent): return .say(.repeated(sent))
        case .refused(let refusal): return .say(.refused(refusal))
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
        let sent = state.session.settle(taking.uptake)
        if let last = taking.records.last { state.session.records = last.number }
        state.turns = taking.uptake.isEnd ? nil : taking.turns
        state.unkept = []
        state.rereads = 0
        return .taken(sent)
    }
}
