import Conversation
import DialogEngine

extension KeptTurn {
    /// The digest where no snapshot is left.
    static let noDigest = "none"

    /// A turn that is to be kept.
    ///
    /// - Parameter before: Where the person stood; nowhere when an episode begins with it.
    init(
        _ uptake: Uptake, from before: SharedStandpoint?, replies: [Sent], in turns: Turns
    ) {
        let turn = uptake.turn
        let from = before ?? turns.start
        func outcome() -> KeptOutcome {
            KeptOutcome(
                engine: Script.engineVersion, input: turn.input, replies: replies.map(\.reply.id),
                change: turn.next.map {
                    SnapshotChange(from: from.standpoint.snapshot, to: $0.standpoint.snapshot)
                },
                digest: turn.next?.standpoint.snapshot.digest ?? Self.noDigest)
        }
        self.init(
            message: uptake.message, delivered: uptake.seen,
            setting: before == nil ? KeptSetting(turns.setting) : nil,
            outcome: turn.memory?.outcome(after: uptake.greeting.map(\.id), outcome) ?? outcome())
    }
}

extension JournalRecord {
    /// The record of a message that is to be taken.
    ///
    /// - Parameters:
    ///   - before: The conversation before the message.
    ///   - after: And after it.
    init(
        _ uptake: Uptake, replies: [Sent], from before: Session, to after: Session, in turns: Turns
    ) {
        number = before.records + 1
        guard uptake.turn.isForgetting else {
            event = .turn(
                KeptTurn(uptake, from: before.standpoint, replies: replies, in: turns))
            return
        }
        event = .forgotten(
            Forgotten(
                mids: after.taken.all.map(\.value), seq: before.seq, mid: uptake.message.mid,
                replies: replies.count, delivered: after.delivered,
                setting: KeptSetting(turns.setting)))
    }
}
