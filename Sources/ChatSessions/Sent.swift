/// One reply on its way to a person; as a value, so that the same words can be made of it again.
package struct Sent: Hashable, Sendable {
    /// Counts the replies of a conversation from 1, over all its episodes.
    package let seq: Int
    /// The message that it replies to.
    package let mid: String
    package let reply: SharedReply
    /// Nothing more follows to this message.
    package let isLast: Bool

    package init(seq: Int, mid: String, reply: SharedReply, isLast: Bool) {
        self.seq = seq
        self.mid = mid
        self.reply = reply
        self.isLast = isLast
    }
}
