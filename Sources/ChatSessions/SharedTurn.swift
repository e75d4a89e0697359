import Conversation
import DialogEngine

/// What one turn came to, as any number of conversations may hold it.
final class SharedTurn: Sendable {
    /// Where it led; nowhere when the person has left.
    let next: SharedStandpoint?
    let replies: [SharedReply]
    /// Which of them put what is open then.
    let puttings: [OpenQuestion.Subject.Putting]
    /// The person wanted everything forgotten.
    let isForgetting: Bool
    /// How what was said was understood; nothing where somebody came and said nothing.
    let input: Input?
    /// How it is kept, where more than one person takes it.
    let memory: OutcomeMemory?

    init(
        to next: SharedStandpoint?, saying replies: [SharedReply], on input: Input?,
        isForgetting: Bool = false, isCommon: Bool = false
    ) {
        self.next = next
        self.replies = replies
        self.input = input
        self.isForgetting = isForgetting
        puttings = next?.subject?.puttings(among: replies) ?? []
        memory = isCommon ? OutcomeMemory() : nil
    }

    convenience init(_ turn: Turn, on input: Input?, in setting: TalkSetting, isCommon: Bool) {
        self.init(
            to: turn.snapshot.phase == .closed ? nil : SharedStandpoint(turn.standpoint),
            saying: turn.replies.map { SharedReply($0, in: setting, isCommon: isCommon) },
            on: input, isForgetting: turn.replies.contains(.forgotten), isCommon: isCommon)
    }
}
