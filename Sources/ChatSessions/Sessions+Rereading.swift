import NIOConcurrencyHelpers

/// Several servers may write to one store; what another one has said is read before a turn is lost.
extension Sessions {
    /// Reads what somebody else has appended, and takes the message again; false when that has
    /// happened too often.
    func reread(
        _ entry: SessionEntry, for arrival: SessionEntry.Arrival,
        atMost limit: Int = SessionLimits.rereads
    ) -> Bool {
        guard isDurable else { return false }
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
                    if (1..<restoration.session.records).contains(state.session.records) {
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
}
