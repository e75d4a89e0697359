package import DialogEngine

/// One conversation as it is kept: where the person stands, what was taken, what was not delivered.
///
/// A value: settling a message gives what to send.
package struct Session: Hashable, Sendable {
    /// Nowhere before the first message and after a farewell, when no episode is under way.
    private(set) var standpoint: SharedStandpoint?
    /// The number of the last reply.
    package private(set) var seq = 0
    /// Replies that nobody has confirmed, oldest first.
    package private(set) var undelivered: [Sent] = []
    /// Everything up to this reply has reached the person.
    package private(set) var delivered = 0
    private(set) var open: OpenQuestion?
    private(set) var taken = TakenMessages()
    /// What was said before could not be read, and the person has not been told.
    var hasLost = false
    /// The number of the last record of its journal.
    var records = 0

    package init() {}

    /// One that was had before, up to this reply.
    init(upTo seq: Int) {
        self.seq = seq
        delivered = seq
    }

    package var isOpen: Bool { standpoint != nil }

    package var snapshot: Snapshot? { standpoint?.standpoint.snapshot }

    /// What a message is to a conversation.
    enum Reception: Sendable {
        /// It was not taken yet; settled, it has its effect.
        case new(Uptake)
        /// It had its effect before; these replies to it are not delivered yet.
        case repeated([Sent])
        case refused(Refusal)
    }

    package enum Refusal: Hashable, Sendable {
        /// Another message has this name.
        case otherContent
        /// A reply that was never sent cannot have been seen.
        case seenTooMuch
        /// The open question has no such choices, or not together.
        case noSuchChoice
    }

    /// Says what a message is and what it would lead to; nothing is changed yet.
    ///
    /// - Parameters:
    ///   - sent: The last reply that was sent before the message arrived, which stands for what was
    ///     seen when the message does not say.
    ///   - person: Tells this conversation from others.
    func receive(
        _ message: PatientMessage, afterSending sent: Int, in turns: Turns, of person: Fingerprint
    ) -> Reception {
        let (mid, content) = (Fingerprint(message.mid), message.content)
        switch taken.find(mid, content) {
        case .new: break
        case .taken: return .repeated(undelivered.filter { $0.mid == message.mid })
        case .otherContent: return .refused(.otherContent)
        }
        let seen = message.seen ?? sent
        guard seen <= seq else { return .refused(.seenTooMuch) }
        guard let turn = turn(on: message.said, seen: seen, in: turns, of: person) else {
            return .refused(.noSuchChoice)
        }
        return .new(
            Uptake(
                message: message, mid: mid, content: content, turn: turn, seen: seen,
                greeting: greeting(message.said, in: turns)))
    }

    /// What a message leads to, with the replies that are to be sent.
    mutating func settle(_ uptake: Uptake) -> [Sent] {
        let turn = uptake.turn
        standpoint = turn.next
        hasLost = false
        deliver(upTo: uptake.seen)
        taken.add(uptake.mid, uptake.content)
        if turn.isForgetting { forget() }
        let before = seq + uptake.greeting.count
        let sent = send(
            uptake.greeting.isEmpty ? turn.replies : uptake.greeting + turn.replies,
            to: uptake.message.mid)
        noteOpenQuestion(turn.puttings, after: before)
        return sent
    }

    /// What is said before the replies of a turn: that something was lost, and the welcome.
    func greeting(_ said: PatientMessage.Said, in turns: Turns) -> [SharedReply] {
        (hasLost ? [turns.lost] : [])
            + (standpoint == nil && said != .begin ? [turns.welcome] : [])
    }

    /// Everything up to this reply has reached the person.
    package mutating func deliver(upTo seq: Int) {
        guard seq > delivered else { return }
        delivered = seq
        undelivered.removeAll { $0.seq <= seq }
    }

    /// The episode is over; the next message begins another.
    package mutating func close() {
        open = nil
        standpoint = nil
    }

    private func turn(
        on said: PatientMessage.Said, seen: Int, in turns: Turns, of person: Fingerprint
    ) -> SharedTurn? {
        guard let standpoint else {
            return said == .begin
                ? turns.beginning
                : turns.turn(said, at: turns.start, isEarly: said.isPick, of: person)
        }
        var isEarly = open.map { seen < $0.since } ?? false
        if case .pick(let question, _) = said {
            isEarly = isEarly || open?.ids.contains(question) != true
        }
        return turns.turn(said, at: standpoint, isEarly: isEarly, of: person)
    }

    private mutating func send(_ replies: [SharedReply], to mid: String) -> [Sent] {
        let sent = replies.enumerated().map { index, reply in
            Sent(
                seq: seq + index + 1, mid: mid, reply: reply, isLast: index == replies.count - 1)
        }
        seq += sent.count
        undelivered += sent
        let excess = undelivered.count - SessionLimits.undelivered
        if excess > 0 { undelivered.removeFirst(excess) }
        return sent
    }

    /// A question that stays open after a digression was seen when it was first put.
    ///
    /// - Parameter before: The number of the reply before the turn's own.
    private mutating func noteOpenQuestion(
        _ puttings: [OpenQuestion.Subject.Putting], after before: Int
    ) {
        guard let subject = standpoint?.subject else {
            open = nil
            return
        }
        if open?.subject != subject {
            let since = puttings.first.map { before + $0.place + 1 }
            open = OpenQuestion(subject: subject, since: since ?? seq, ids: [])
        }
        for putting in puttings where open?.ids.contains(putting.id) == false {
            open?.ids.append(putting.id)
        }
    }

    /// Takes over what a turn leaves behind, beside where it led.
    mutating func count(_ turn: KeptTurn) {
        count(replies: turn.outcome.replies.count)
        hasLost = false
        deliver(upTo: turn.delivered)
        taken.add(Fingerprint(turn.message.mid), turn.message.content)
    }

    mutating func count(replies: Int) { seq += replies }

    mutating func stand(at standpoint: SharedStandpoint) { self.standpoint = standpoint }

    /// Where a conversation goes on whose past was destroyed.
    init(after forgotten: Forgotten, record number: Int) {
        self.init(upTo: forgotten.seq)
        delivered = forgotten.delivered
        records = number
        for mid in forgotten.mids { taken.add(Fingerprint(value: mid), nil) }
    }

    /// The replies of the turn that forgot.
    mutating func resend(_ replies: [SharedReply], to mid: String, at start: SharedStandpoint) {
        standpoint = start
        let before = seq
        _ = send(replies, to: mid)
        noteOpenQuestion(start.subject?.puttings(among: replies) ?? [], after: before)
    }

    /// What was sent and said before is dropped; that it was taken is still known.
    private mutating func forget() {
        undelivered = []
        taken.forgetContents()
    }
}
