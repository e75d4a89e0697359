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
            acknowledge(mid, of: key, isRepeat: false)
            send(sent, of: key)
            delivery.goesOut(with: output.flushes + 1)
        case .repeated(let sent):
            house.counters.repeats.increment()
            acknowledge(mid, of: key, isRepeat: true)
            send(sent, of: key)
        case .refused(.otherContent):
            refuse(.otherContent, "another message has this mid", key, mid)
        case .refused(.seenTooMuch):
            refuse(.badField, "\"seen\" is beyond what was sent", key, mid)
        case .refused(.noSuchChoice):
            refuse(.badField, "\"choices\" cannot be chosen together here", key, mid)
        case .notKept: refuse(.storageTrouble, "the message was not kept", key, mid, retry: 1000)
        case .erased: refuse(.erased, "the conversation is erased", key, mid)
        case .notYours: refuseNotYours(key, mid)
        }
        if delivery.isOwn { endTurn() }
        flushUnlessReading()
        leaveWhenDone()
    }

    private func acknowledge(_ mid: String, of key: SessionKey, isRepeat: Bool) {
        output.write(fixed: "{\"t\":\"ack\",\"s\":")
        output.write(quoted: key.name)
        output.write(fixed: ",\"mid\":")
        output.write(quoted: mid)
        if isRepeat { output.write(fixed: ",\"dup\":true") }
        output.write(fixed: "}\n")
    }

    func send(_ replies: [Sent], of key: SessionKey) {
        for sent in replies {
            output.write(fixed: "{\"t\":\"out\",\"s\":")
            output.write(quoted: key.name)
            output.write(fixed: ",\"seq\":")
            output.write(String(sent.seq))
            output.write(fixed: ",\"re\":")
            output.write(quoted: sent.mid)
            output.write(fixed: ",")
            output.write(house.body(of: sent.reply))
            output.write(fixed: RelayAnswer.end(isLast: sent.isLast))
        }
    }

    func refuse(
        _ code: RelayCode, _ text: String, _ key: SessionKey, _ mid: String?, retry: Int? = nil
    ) {
        let failure = FrameFailure(code: code, session: key.name, mid: mid, text: text)
        send(.failure(failure, retryMilliseconds: retry))
    }

    func refuseNotYours(_ key: SessionKey, _ mid: String?) {
        refuse(.notAllowed, "another connection has the conversation; resume it", key, mid)
    }

    /// The relay did nothing wrong: the server may have lost what it knew.
    func refuseUnknown(_ key: SessionKey) {
        refuse(.badField, "there is no conversation of this name that has come so far", key, nil)
    }
}
