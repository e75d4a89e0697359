import Conversation
import DialogEngine

extension KeptTurn {
    /// The digest where no snapshot is left.
    static let noDigest = "none"

    /// A turn that was just taken.
    ///
    /// - Parameters:
    ///   - before: Where the person stood; nowhere when an episode begins with it.
    ///   - seen: The last reply that was taken for seen.
    init(
        _ message: PatientMessage, was turn: SharedTurn, from before: SharedStandpoint?,
        seen: Int, replies: [Sent], in turns: Turns
    ) {
        let from = before ?? turns.start
        self.init(
            message: message, delivered: seen,
            content: before == nil ? turns.setting.content.version : nil,
            engine: Script.engineVersion, input: turn.input, replies: replies.map(\.reply.id),
            change: turn.next.map {
                SnapshotChange(from: from.standpoint.snapshot, to: $0.standpoint.snapshot)
            },
            digest: turn.next?.standpoint.snapshot.digest ?? Self.noDigest)
    }
}

extension JournalRecord {
    /// The record of a message that was just taken.
    ///
    /// - Parameters:
    ///   - before: The conversation before the message.
    ///   - after: And after it.
    init(
        _ message: PatientMessage, was turn: SharedTurn, seen: Int, replies: [Sent],
        from before: Session, to after: Session, in turns: Turns
    ) {
        number = before.records + 1
        guard turn.isForgetting else {
            event = .turn(
                KeptTurn(
                    message, was: turn, from: before.standpoint, seen: seen, replies: replies,
                    in: turns))
            return
        }
        event = .forgotten(
            Forgotten(
                mids: after.taken.all.map(\.value), seq: before.seq, mid: message.mid,
                replies: replies.count, delivered: after.delivered,
                content: turns.setting.content.version))
    }
}
