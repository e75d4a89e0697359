import DialogEngine

/// What one turn came to, as any number of conversations may hold it.
struct SharedTurn: Sendable {
    /// Where it led; nowhere when the person has left.
    let next: SharedStandpoint?
    let replies: [SharedReply]
    /// The person wanted everything forgotten.
    let isForgetting: Bool

    init(_ turn: Turn, isCommon: Bool) {
        next = turn.snapshot.phase == .closed ? nil : SharedStandpoint(turn.standpoint)
        replies = turn.replies.map { SharedReply($0, isCommon: isCommon) }
        isForgetting = turn.replies.contains(.forgotten)
    }
}
