import ChatSessions
import Conversation
import CoreMetrics
import DialogEngine

extension RelayHandler {
    /// What came of a turn, on the wire.
    func deliver(_ delivery: Delivery) {
        let (key, mid) = (delivery.key, delivery.mid)
        switch delivery.outcome {
        case .taken(let sent):
            house.note(sent, of: key)
            send(.ack(session: key.name, mid: mid, isRepeat: false))
            send(sent, of: key)
            delivery.goesOut(with: output.flushes + 1)
        case .repeated(let sent):
            house.counters.repeats.increment()
            send(.ack(session: key.name, mid: mid, isRepeat: true))
            send(sent, of: key)
        case .refused(.otherContent):
            refuse(.otherContent, "another message has this mid", key, mid)
        case .refused(.seenTooMuch):
            refuse(.badField, "\"seen\" is beyond what was sent", key, mid)
        case .refused(.noSuchChoice):
            refuse(.badField, "\"choices\" cannot be chosen together here", key, mid)
        case .notKept: refuse(.storageTrouble, "the message was not kept", key, mid, retry: 1000)
        case .erased: refuse(.erased, "the conversation is erased", key, mid)
        case .notYours:
            refuse(.notAllowed, "another connection has the conversation; resume it", key, mid)
        }
        endTurn()
        flushUnlessReading()
        leaveWhenDone()
    }

    func send(_ replies: [Sent], of key: SessionKey) {
        for sent in replies {
            output.write(RelayAnswer.start(of: sent, in: key.name))
            output.write(house.body(of: sent.reply))
            output.write(RelayAnswer.end(of: sent))
            output.write("\n")
        }
    }

    func refuse(
        _ code: RelayCode, _ text: String, _ key: SessionKey, _ mid: String?, retry: Int? = nil
    ) {
        let failure = FrameFailure(code: code, session: key.name, mid: mid, text: text)
        send(.failure(failure, retryMilliseconds: retry))
    }

    /// The relay did nothing wrong: the server may have lost what it knew.
    func refuseUnknown(_ key: SessionKey) {
        refuse(.badField, "no conversation of this name has come so far", key, nil)
    }
}
