/// A message that is to have its effect, with the turn that it is.
///
/// It is worked out before a store is asked to keep it, and settled once that is done.
struct Uptake: Sendable {
    let message: PatientMessage
    /// The message's name and what it holds, in short.
    let mid: Fingerprint
    let content: Fingerprint
    let turn: SharedTurn
    /// The last reply that is taken for seen.
    let seen: Int
    /// Said first: that something was lost, and the welcome where an episode begins.
    let greeting: [SharedReply]

    /// Nothing is open any more once it is settled.
    var isEnd: Bool { turn.next == nil }
}

extension Uptake {
    init(_ message: PatientMessage, was turn: SharedTurn, seen: Int, greeting: [SharedReply]) {
        self.init(
            message: message, mid: Fingerprint(message.mid), content: message.content, turn: turn,
            seen: seen, greeting: greeting)
    }
}
