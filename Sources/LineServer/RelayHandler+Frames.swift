import ChatSessions
import Conversation
import Logging
import CoreMetrics

extension RelayHandler {
    /// Takes one line, and counts those that are no good.
    func take(_ line: LineSplitter.Line) {
        let isGood: Bool
        do throws(FrameFailure) {
            guard case .bytes(let bytes) = line else {
                throw FrameFailure(
                    code: .tooLong,
                    text: "the line is longer than \(house.limits.frameBytes) bytes")
            }
            try obey(RelayFrame.read(bytes))
            isGood = true
        } catch {
            house.counters.refusedFrames.increment()
            send(.failure(error))
            isGood = error.code == .notAllowed
        }
        badFrames = isGood ? 0 : badFrames + 1
        if badFrames >= house.limits.badFrames { sayGoodbye(.notFrame) }
    }

    /// Does what a frame asks for.
    func obey(_ frame: RelayFrame) throws(FrameFailure) {
        if case .hello(let hello) = frame { return try greet(hello) }
        guard let relay else {
            throw FrameFailure(code: .helloFirst, text: "a connection begins with hello")
        }
        if let session = frame.session, hold(frame, SessionKey(.relay(relay), session)) { return }
        obey(frame, of: relay)
    }

    /// The same once the conversation is in memory, if there is one.
    func obey(_ frame: RelayFrame, of relay: String) {
        func key(_ session: String) -> SessionKey { SessionKey(.relay(relay), session) }
        switch frame {
        case .hello: break
        case .message(let session, let message): take(message, for: key(session))
        case .delivered(let session, let seq):
            attempt(key(session)) { key throws(Sessions.Obstacle) in
                try house.sessions.deliver(key, upTo: seq, from: line)
            }
        case .resume(let session, let have): resume(key(session), have: have)
        case .close(let session):
            attempt(key(session)) { key throws(Sessions.Obstacle) in
                try house.sessions.close(key, from: line)
            }
        case .erase(let session): erase(key(session))
        case .ping(let number):
            let health = RelayAnswer.Health(
                isReady: house.isReady, sessions: house.sessions.count,
                lagMilliseconds: house.lagMilliseconds, content: house.contentVersion)
            send(.pong(number, health))
        }
    }

    private func attempt(
        _ key: SessionKey, _ work: (SessionKey) throws(Sessions.Obstacle) -> Void
    ) {
        do {
            try work(key)
        } catch {
            switch error {
            case .unknown: refuseUnknown(key)
            case .erased: refuse(.erased, "the conversation is erased", key, nil)
            case .notYours: refuseNotYours(key, nil)
            }
        }
    }

    func greet(_ hello: RelayFrame.Hello) throws(FrameFailure) {
        guard relay == nil else {
            throw FrameFailure(code: .helloFirst, text: "hello was said already")
        }
        guard hello.version == RelayFrame.version else {
            throw FrameFailure(
                code: .badField, text: "this server speaks version \(RelayFrame.version)")
        }
        if let tokens = house.tokens, !tokens.admit(hello.relay, hello.token) {
            send(
                .failure(
                    FrameFailure(code: .notAllowed, text: "this relay has no such token")))
            house.log.warning("a relay was refused")
            return sayGoodbye(.notAllowed)
        }
        relay = hello.relay
        window = min(max(hello.window ?? house.limits.window, 1), house.limits.window)
        send(.welcome(content: house.contentVersion, window: window))
    }

    func take(_ message: PatientMessage, for key: SessionKey) {
        guard openTurns < window else {
            return refuse(
                .tooFast, "more turns are open than the window of \(window)", key, message.mid,
                retry: 100)
        }
        beginTurn()
        let admission = house.sessions.take(
            message, for: key, from: line, after: output.flushes,
            atMost: house.limits.conversations)
        switch admission {
        case .accepted: return
        case .erased: refuse(.erased, "the conversation is erased", key, message.mid)
        case .full:
            refuse(.tooFast, "there are too many conversations", key, message.mid, retry: 5000)
        }
        endTurn()
    }

    func resume(_ key: SessionKey, have: Int) {
        let resumption = house.sessions.resume(
            key, have: have, on: line, with: output.flushes + 1)
        switch resumption {
        case .resumed(let sent): send(sent, of: key)
        case .beginsAnew: break
        case .unknown, .hasTooMuch: refuseUnknown(key)
        case .erased: refuse(.erased, "the conversation is erased", key, nil)
        }
    }

    func erase(_ key: SessionKey) {
        guard let line else { return }
        erasures += 1
        house.sessions.erase(key) { line.erased(key, $0) }
    }

    func erased(_ key: SessionKey, _ result: Result<ErasureReceipt, StoreFailure>) {
        switch result {
        case .success(let receipt): send(.receipt(session: key.name, receipt))
        case .failure:
            refuse(.storageTrouble, "the store could not erase it", key, nil, retry: 1000)
        }
        erasures -= 1
        flushUnlessReading()
        leaveWhenDone()
    }
}
