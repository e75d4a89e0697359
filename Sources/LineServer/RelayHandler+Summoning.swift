import ChatSessions

extension RelayHandler {
    /// Keeps a frame back while its conversation is fetched from the store, and those that follow it.
    func hold(_ frame: RelayFrame, _ key: SessionKey) -> Bool {
        if held.isEmpty || held[key] == nil {
            guard
                house.sessions.mustSummon(
                    key, isResuming: frame.isResuming, canBegin: frame.canBegin), let line,
                !frame.isErasing
            else { return false }
            held[key] = [frame]
            house.sessions.summon(key) { line.summoned(key, $0) }
        } else if heldFrames < window {
            held[key]?.append(frame)
        } else {
            refuse(
                .tooFast, "more frames wait for the store than the window of \(window)", key,
                frame.mid, retry: 100)
        }
        return true
    }

    func summoned(_ key: SessionKey, _ result: Result<Void, StoreFailure>) {
        for frame in held.removeValue(forKey: key) ?? [] {
            switch result {
            case .success: relay.map { obey(frame, of: $0) }
            case .failure where frame.isErasing: relay.map { obey(frame, of: $0) }
            case .failure:
                refuse(
                    .storageTrouble, "the conversation could not be fetched", key, frame.mid,
                    retry: 1000)
            }
        }
        flushUnlessReading()
        leaveWhenDone()
    }

    private var heldFrames: Int { held.values.reduce(0) { $0 + $1.count } }
}

extension RelayFrame {
    /// The conversation that must be in memory for it.
    var session: String? {
        switch self {
        case .hello, .ping: nil
        case .message(let session, _), .delivered(let session, _), .resume(let session, _),
            .close(let session), .erase(let session):
            session
        }
    }

    fileprivate var isResuming: Bool { if case .resume = self { true } else { false } }
    /// Words that are no answer to anything that was said before.
    fileprivate var canBegin: Bool {
        guard case .message(_, let message) = self, case .text = message.said else { return false }
        return (message.seen ?? 0) == 0
    }

    fileprivate var isErasing: Bool { if case .erase = self { true } else { false } }

    fileprivate var mid: String? {
        guard case .message(_, let message) = self else { return nil }
        return message.mid
    }
}
