package import Conversation
package import DialogEngine
import LanguageUnderstanding

/// One conversation as it is kept: where the person stands, what was taken, what was not delivered.
///
/// A value: taking a message gives the next session and what to send.
package struct Session: Hashable, Sendable {
    /// Nowhere before the first message and after a farewell, when no episode is under way.
    private(set) var standpoint: Standpoint?
    /// The number of the last reply.
    package private(set) var seq = 0
    /// Replies that nobody has confirmed, oldest first.
    package private(set) var undelivered: [Sent] = []
    /// Everything up to this reply has reached the person.
    package private(set) var delivered = 0
    private(set) var open: OpenQuestion?
    private var taken: [Taken] = []

    /// What is remembered of a message.
    private struct Taken: Hashable {
        let mid: Fingerprint
        /// Not known any more when the person wanted everything forgotten.
        var content: Fingerprint?
    }

    package init() {}

    package var isOpen: Bool { standpoint != nil }

    package var snapshot: Snapshot? { standpoint?.snapshot }

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
    /// - Parameter sent: The last reply that was sent before the message arrived, which stands for
    ///   what was seen when the message does not say.
    package mutating func take(
        _ message: PatientMessage, afterSending sent: Int, in setting: TalkSetting
    ) -> Receipt {
        let mark = Taken(mid: Fingerprint(message.mid), content: message.content)
        if let earlier = taken.last(where: { $0.mid == mark.mid }) {
            guard earlier.content == nil || earlier.content == mark.content else {
                return .refused(.otherContent)
            }
            return .repeated(undelivered.filter { $0.mid == message.mid })
        }
        let seen = message.seen ?? sent
        guard seen <= seq else { return .refused(.seenTooMuch) }
        guard let replies = replies(to: message.said, seen: seen, in: setting) else {
            return .refused(.noSuchChoice)
        }
        deliver(upTo: seen)
        remember(mark)
        if replies.contains(.forgotten) { forget() }
        return .taken(send(replies, to: message.mid))
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

    private mutating func replies(
        to said: PatientMessage.Said, seen: Int, in setting: TalkSetting
    ) -> [Reply]? {
        let script = setting.content.script
        let isFirst = standpoint == nil
        let before = standpoint ?? script.standpoint(of: Snapshot())
        let isEarly = open.map { seen < $0.since } ?? false
        let input: Input
        switch said {
        case .begin where isFirst: return begin(script)
        case .begin: input = .heard(Interpretation(command: .typed(.again, about: nil)))
        case .text(let text): input = setting.input(from: text, at: before, isEarly: isEarly)
        case .silence(let duration): input = .silence(duration)
        case .pick(let question, let ids):
            if let open, !isEarly, open.ids.contains(question) {
                guard let heard = script.heard(ids, of: open) else { return nil }
                input = .heard(heard)
            } else {
                input = .heardEarly(Interpretation())
            }
        }
        let turn = script.step(before, input)
        standpoint = turn.snapshot.phase == .closed ? nil : turn.standpoint
        return (isFirst ? [.welcome] : []) + turn.replies
    }

    private mutating func begin(_ script: Script) -> [Reply] {
        let turn = script.begin()
        standpoint = turn.standpoint
        return turn.replies
    }

    private mutating func send(_ replies: [Reply], to mid: String) -> [Sent] {
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
        guard let subject = standpoint.flatMap(OpenQuestion.Subject.init) else {
            open = nil
            return
        }
        let putting = sent.filter { subject.isPut(by: $0.reply) }
        var next =
            open.flatMap { $0.subject == subject ? $0 : nil }
            ?? OpenQuestion(subject: subject, since: putting.first?.seq ?? seq, ids: [])
        next.ids += putting.map(\.reply.id).filter { !next.ids.contains($0) }
        open = next
    }

    /// What was sent and said before is dropped; that it was taken is still known.
    private mutating func forget() {
        undelivered = []
        for index in taken.indices { taken[index].content = nil }
    }

    private mutating func remember(_ mark: Taken) {
        taken.append(mark)
        taken.removeFirst(max(0, taken.count - SessionLimits.rememberedMessages))
    }
}
