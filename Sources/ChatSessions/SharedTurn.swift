import Conversation
import DialogEngine

/// What one turn came to, as any number of conversations may hold it.
struct SharedTurn: Sendable {
    /// Where it led; nowhere when the person has left.
    let next: SharedStandpoint?
    let replies: [SharedReply]
    /// The person wanted everything forgotten.
    let isForgetting: Bool
    /// How what was said was understood; nothing where somebody came and said nothing.
    let input: Input?

    init(_ turn: Turn, on input: Input?, in setting: TalkSetting, isCommon: Bool) {
        self.input = input
        next = turn.snapshot.phase == .closed ? nil : SharedStandpoint(turn.standpoint)
        replies = turn.replies.map { SharedReply($0, in: setting, isCommon: isCommon) }
        isForgetting = turn.replies.contains(.forgotten)
    }

    init(to next: SharedStandpoint?, saying replies: [SharedReply], on input: Input?) {
        self.next = next
        self.replies = replies
        self.input = input
        isForgetting = false
    }
}
