package import DialogEngine

/// One conversation as it is kept: where the person stands, what was taken, what was not delivered.
///
/// A value: taking a message gives the next session and what to send.
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
    /// The number of the last record of its journal.
    var records = 0

    package init() {}

    package var isOpen: Bool { standpoint != nil }

    package var snapshot: Snapshot? { standpoint?.standpoint.snapshot }

    /// What came of a message.
    package enum Receipt: Hashable, Sendable {
        /// It had its effect, and these are the replies.
        case taken([Sent])
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

    /// Takes a message once.
    ///
    /// - Parameters:
    ///   - sent: The last reply that was sent before the message arrived, which stands for what was
    ///     seen when the message does not say.
    ///   - person: Tells this conversation from others.
    ///   - noting: Is told the turn that the message was, before it has its effect.
    mutating func take(
        _ message: PatientMessage, afterSending sent: Int, in turns: Turns, of person: Fingerprint,
        noting: ((SharedTurn, _ seen: Int) -> Void)? = nil
    ) -> Receipt {
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
        noting?(turn, seen)
        return .taken(settle(turn, to: message, seen: seen, welcome: turns.welcome))
    }

    /// What a turn leads to.
    mutating func settle(
        _ turn: SharedTurn, to message: PatientMessage, seen: Int, welcome: SharedReply
    ) -> [Sent] {
        let isGreeted = standpoint == nil && message.said != .begin
        standpoint = turn.next
        let replies = (isGreeted ? [welcome] : []) + turn.replies
        deliver(upTo: seen)
        taken.add(Fingerprint(message.mid), message.content)
        if turn.isForgetting { forget() }
        return send(replies, to: message.mid)
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
        noteOpenQuestion(sent)
        undelivered += sent
        undelivered.removeFirst(max(0, undelivered.count - SessionLimits.undelivered))
        return sent
    }

    /// A question that stays open after a digression was seen when it was first put.
    private mutating func noteOpenQuestion(_ sent: [Sent]) {
        guard let subject = standpoint?.subject else {
            open = nil
            return
        }
        let putting = sent.filter { subject.isPut(by: $0.reply.reply) }
        var next =
            open.flatMap { $0.subject == subject ? $0 : nil }
            ?? OpenQuestion(subject: subject, since: putting.first?.seq ?? seq, ids: [])
        next.ids += putting.map(\.reply.id).filter { !next.ids.contains($0) }
        open = next
    }

    /// Where a conversation goes on whose past was destroyed.
    init(after forgotten: Forgotten) {
        seq = forgotten.seq
        delivered = forgotten.delivered
        for mid in forgotten.mids { taken.add(Fingerprint(value: mid), nil) }
    }

    /// The replies of the turn that forgot.
    mutating func resend(_ replies: [SharedReply], to mid: String, at start: SharedStandpoint) {
        standpoint = start
        _ = send(replies, to: mid)
    }

    /// What was sent and said before is dropped; that it was taken is still known.
    private mutating func forget() {
        undelivered = []
        taken.forgetContents()
    }
}
