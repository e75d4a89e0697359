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

    func process(_ first: SessionEntry.Work, of entry: SessionEntry) {
        var next: SessionEntry.Work? = first
        while let work = next {
            switch work {
            case .close(let connection):
                guard close(entry, from: connection) else { return }
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
        let taking: Taking
        switch decision {
        case .say(.refused(.seenTooMuch)) where reread(entry, for: arrival, atMost: 1):
            // Another server may have said more.
            return false
        case .say(let outcome):
            entry.state.withLockedValue { $0.rereads = 0 }
            let delivery = Delivery(entry: entry, mid: mid, outcome: outcome, isEnd: false)
            arrival.connection.deliver(delivery)
            return true
        case .keep(let decided): taking = decided
        }
        let meeting = Meeting()
        store.append(taking.records, of: entry.key) { [self] result in
            if case .failure(.numberTaken) = result, reread(entry, for: arrival) { return }
            if case .failure(.erased) = result { noteErased(entry.key) }
            let (outcome, line) = entry.state.withLockedValue { state in
                let outcome = commit(taking, result, &state)
                return (outcome, state.holder ?? arrival.connection)
            }
            let isOwn = line === arrival.connection
            line.deliver(
                Delivery(
                    entry: entry, mid: mid, outcome: outcome, isEnd: taking.uptake.isEnd,
                    isOwn: isOwn))
            if !isOwn { arrival.connection.turnEndedElsewhere() }
            goOn(with: entry, after: meeting, on: line)
        }
        return meeting.isSecond()
    }

    /// What waited is not worked on where the store answers, so that no turn waits for another's.
    func goOn(
        with entry: SessionEntry, after meeting: Meeting, on line: any SessionConnection
    ) {
        guard meeting.isSecond(), let following = release(entry) else { return }
        line.perform { [self] in process(following, of: entry) }
    }

    /// Reads what somebody else has appended, and takes the message again; false when that has
    /// happened too often.
    private func reread(
        _ entry: SessionEntry, for arrival: SessionEntry.Arrival,
        atMost limit: Int = SessionLimits.rereads
    ) -> Bool {
        guard store.isDurable else { return false }
        let isFine = entry.state.withLockedValue { state in
            state.rereads += 1
            guard state.rereads > limit else { return true }
            // The next message has all its tries again.
            state.rereads = 0
            return false
        }
        guard isFine else { return false }
        restore(entry.key) { [self] result in
            entry.state.withLockedValue { state in
                guard !state.isErased else { return }
                switch result {
                case .success(let restoration):
                    if restoration.session.records > state.session.records {
                        report(.tookOver(entry.key))
                    }
                    state.adopt(restoration)
                case .failure(.erased): state.forget()
                // The message is taken again, and fails by itself.
                case .failure: break
                }
            }
            arrival.connection.perform { [self] in process(.message(arrival), of: entry) }
        }
        return true
    }

    private enum Decision {
        case say(Delivery.Outcome)
        case keep(Taking)
    }

    /// A message that is taken as soon as its records are kept.
    private struct Taking: Sendable {
        let uptake: Uptake
        let turns: Turns
        let records: [JournalRecord]
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
        let turns = state.turns ?? shelf.newest
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

    private func commit(
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

    func release(_ entry: SessionEntry) -> SessionEntry.Work? {
        entry.state.withLockedValue { state in
            guard !state.waiting.isEmpty else {
                state.isBusy = false
                return nil
            }
            return state.waiting.removeFirst()
        }
    }
}
