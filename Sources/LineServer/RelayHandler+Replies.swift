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
        let most = FramePieces.quoted(key.name) + FramePieces.quoted(mid) + 48
        output.write(atMost: most) { frame in
            frame.add("{\"t\":\"ack\",\"s\":")
            frame.add(quoted: key.name)
            frame.add(",\"mid\":")
            frame.add(quoted: mid)
            if isRepeat { frame.add(",\"dup\":true") }
            frame.add("}\n")
        }
    }

    func send(_ replies: [Sent], of key: SessionKey) {
        for sent in replies {
            let body = house.body(of: sent.reply, in: line.lane)
            let names = FramePieces.quoted(key.name) + FramePieces.quoted(sent.mid)
            output.write(atMost: names + body.bytes.count + 80) { frame in
                frame.add("{\"t\":\"out\",\"s\":")
                frame.add(quoted: key.name)
                frame.add(",\"seq\":")
                frame.add(sent.seq)
                frame.add(",\"re\":")
                frame.add(quoted: sent.mid)
                frame.add(",")
                frame.add(body)
                frame.add(RelayAnswer.end(isLast: sent.isLast))
            }
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
