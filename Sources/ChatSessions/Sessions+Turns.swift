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
        switch table.findOrBegin(key, atMost: limit) {
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
        case .say(.refused(.seenTooMuch), _) where reread(entry, for: arrival, atMost: 1):
            // Another server may have said more.
            return false
        case .say(let outcome, let isEnd):
            let delivery = Delivery(entry: entry, mid: mid, outcome: outcome, isEnd: isEnd)
            arrival.connection.deliver(delivery)
            return true
        case .keep(let decided): taking = decided
        }
        let meeting = Meeting()
        store.append(taking.records, of: entry.key) { [self] result in
            // Where the store answers others wait for it; what follows is the line's own work.
            arrival.connection.perform { [self] in
                guard let line = end(taking, of: arrival, with: result, entry) else { return }
                goOn(with: entry, after: meeting, on: line)
            }
        }
        return meeting.isSecond()
    }

    /// The store has answered: delivers what came of it, and says to whom; nowhere when the message is
    /// taken again.
    private func end(
        _ taking: Taking, of arrival: SessionEntry.Arrival,
        with result: Result<Void, StoreFailure>, _ entry: SessionEntry
    ) -> (any SessionConnection)? {
        if case .failure(.numberTaken) = result, reread(entry, for: arrival) { return nil }
        if case .failure(.erased) = result { noteErased(entry.key) }
        let (outcome, line) = entry.state.withLockedValue { state in
            let outcome = commit(taking, result, &state)
            return (outcome, state.holder ?? arrival.connection)
        }
        let isOwn = line === arrival.connection
        line.deliver(
            Delivery(
                entry: entry, mid: arrival.message.mid, outcome: outcome,
                isEnd: taking.uptake.isEnd, isOwn: isOwn))
        if !isOwn { arrival.connection.turnEndedElsewhere() }
        return line
    }

    /// What waited is not worked on where the store answers, so that no turn waits for another's.
    func goOn(
        with entry: SessionEntry, after meeting: Meeting, on line: any SessionConnection
    ) {
        guard meeting.isSecond(), let following = release(entry) else { return }
        line.perform { [self] in process(following, of: entry) }
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
