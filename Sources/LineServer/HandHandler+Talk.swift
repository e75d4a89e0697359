import ChatSessions
import Conversation
import CoreMetrics

extension HandHandler {
    func take(_ line: HandLines.Line) {
        switch line {
        case .text(let text):
            if let word = Self.resumeWord(text) { resume(String(word)) } else { send(.text(text)) }
        case .tooLong:
            print(.lineTooLong(bytes: house.limits.handLineBytes))
            prompt()
        case .notText:
            print(.notText)
            prompt()
        }
    }

    /// Gives something to the conversation; the reply comes by `deliver`.
    func send(_ said: PatientMessage.Said) {
        messages += 1
        isWaiting = true
        let message = PatientMessage(mid: "\(lineName).\(messages)", said: said)
        let admission = house.sessions.take(
            message, for: key, from: line, after: .max, atMost: house.limits.conversations)
        guard admission != .accepted else { return }
        print(.full)
        close()
    }

    func deliver(_ delivery: Delivery) {
        guard delivery.key == key else { return }
        isWaiting = false
        switch delivery.outcome {
        case .taken(let sent), .repeated(let sent):
            house.note(sent, of: key)
            print(sent, isGreeting: messages == 1)
            delivery.goesOut(with: output.flushes + 1)
        case .notKept, .refused: print(.trouble)
        case .erased, .notYours: print(.goesOnElsewhere)
        }
        if delivery.isEnd || delivery.outcome == .erased || delivery.outcome == .notYours {
            close()
        } else if isStopping {
            stop()
        } else {
            prompt()
            // What waited while the store worked is taken now, outside of any read.
            flushUnlessReading()
        }
        work()
    }

    /// The word to resume by stands before the first question.
    private func print(_ replies: [Sent], isGreeting: Bool) {
        for (index, sent) in replies.enumerated() {
            if isGreeting, index == 1 { print(.resumeWord(key.name)) }
            output.write(house.page(of: sent.reply, in: line.lane))
        }
    }

    func print(_ sentence: LineSentence) {
        output.write(house.page(of: sentence))
    }

    func prompt() { output.write(fixed: "> ") }

    private func resume(_ word: String) {
        let wanted = SessionKey(.byHand, ResumeWord.normalized(word))
        guard wanted != key, house.sessions.mustSummon(wanted, isResuming: true) else {
            return resume(wanted)
        }
        isWaiting = true
        house.sessions.summon(wanted) { [line] in line?.summoned(wanted, $0) }
    }

    /// Goes on with a conversation that is in memory, if there is one.
    func resume(_ wanted: SessionKey) {
        let resumption =
            wanted == key
            ? .unknown
            : house.sessions.resume(wanted, have: nil, on: line, with: output.flushes + 1)
        switch resumption {
        case .resumed: goOn(with: wanted, .resumed)
        case .beginsAnew: goOn(with: wanted, nil)
        case .unknown, .erased, .hasTooMuch:
            wrongWords += 1
            print(.resumeUnknown)
            guard wrongWords < house.limits.resumeTries else { return close() }
            prompt()
        }
    }

    private func goOn(with wanted: SessionKey, _ greeting: LineSentence?) {
        if messages <= 1 {
            house.sessions.drop(key)
        } else {
            try? house.sessions.close(key, from: line)
        }
        key = wanted
        greeting.map(print)
        send(.begin)
    }

    /// The word after `/resume`.
    private static func resumeWord(_ text: String) -> Substring? {
        guard text.utf8.contains(UInt8(ascii: "/")) else { return nil }
        let words = text.split(maxSplits: 1, whereSeparator: \.isWhitespace)
        guard let first = words.first, first.lowercased() == "/resume" else { return nil }
        return words.dropFirst().first ?? ""
    }
}
