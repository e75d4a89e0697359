import Conversation
import DialogEngine
import NIOConcurrencyHelpers

extension Sessions {
    /// Takes a message in its turn and delivers what came of it to the line that has the
    /// conversation.
    ///
    /// - Parameter flushes: How often that line had been flushed when the message arrived.
    package func take(
        _ message: PatientMessage, for key: SessionKey, from connection: any SessionConnection,
        after flushes: Int, atMost limit: Int = .max
    ) -> Admission {
        switch findOrBegin(key, atMost: limit) {
        case .unknown: return .full
        case .erased: return .erased
        case .known(let entry):
            take(
                .message(.init(message: message, flushes: flushes, connection: connection)), entry)
            return .accepted
        }
    }

    /// Whether a message is going to be answered.
    package enum Admission: Hashable, Sendable {
        case accepted
        case erased
        /// The house is full, and the conversation would be a new one.
        case full
    }

    /// Does the work at once, or when the entry is done with what it is busy with.
    func take(_ work: SessionEntry.Work, _ entry: SessionEntry) {
        let now = clock
        let isFree = entry.state.withLockedValue { state in
            state.lastUse = now
            guard !state.isBusy else {
                state.waiting.append(work)
                return false
            }
            state.isBusy = true
            return true
        }
        if isFree { process(work, of: entry) }
    }

    private func process(_ first: SessionEntry.Work, of entry: SessionEntry) {
        var next: SessionEntry.Work? = first
        while let work = next {
            switch work {
            case .close: entry.state.withLockedValue { $0.session.close() }
            case .message(let arrival): guard turn(arrival, of: entry) else { return }
            }
            next = release(entry)
        }
    }

    /// One turn; false when it is not kept yet, and the store goes on with the work.
    private func turn(_ arrival: SessionEntry.Arrival, of entry: SessionEntry) -> Bool {
        let mid = arrival.message.mid
        let decision = entry.state.withLockedValue {
            decide(on: arrival, of: entry.fingerprint, &$0)
        }
        guard case .keep(let session, let sent) = decision else {
            if case .say(let outcome) = decision {
                let delivery = Delivery(entry: entry, mid: mid, outcome: outcome, isEnd: false)
                arrival.connection.deliver(delivery)
            }
            return true
        }
        let record = TurnRecord(
            number: session.seq, message: arrival.message, replies: sent)
        let meeting = Meeting()
        store.append(record, of: entry.key) { [self] result in
            let (outcome, line) = entry.state.withLockedValue { state in
                let outcome = commit(session, sent, result, &state)
                return (outcome, state.holder ?? arrival.connection)
            }
            line.deliver(
                Delivery(entry: entry, mid: mid, outcome: outcome, isEnd: !session.isOpen))
            if meeting.isSecond(), let following = release(entry) {
                process(following, of: entry)
            }
        }
        return meeting.isSecond()
    }

    private enum Decision {
        case say(Delivery.Outcome)
        case keep(Session, [Sent])
    }

    private func decide(
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
        var session = state.session
        let sent = state.sending.sent(after: arrival.flushes)
        switch session.take(arrival.message, afterSending: sent, in: turns, of: person) {
        case .taken(let sent): return .keep(session, sent)
        case .repeated(let sent): return .say(.repeated(sent))
        case .refused(let refusal): return .say(.refused(refusal))
        }
    }

    private func commit(
        _ session: Session, _ sent: [Sent], _ result: Result<Void, StoreFailure>,
        _ state: inout SessionEntry.State
    ) -> Delivery.Outcome {
        if state.isErased { return .erased }
        guard case .success = result else { return .notKept }
        let delivered = state.session.delivered
        state.session = session
        state.session.deliver(upTo: delivered)
        return .taken(sent)
    }

    private func release(_ entry: SessionEntry) -> SessionEntry.Work? {
        entry.state.withLockedValue { state in
            guard !state.waiting.isEmpty else {
                state.isBusy = false
                return nil
            }
            return state.waiting.removeFirst()
        }
    }
}
