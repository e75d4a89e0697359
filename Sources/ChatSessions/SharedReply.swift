package import Conversation
package import DialogEngine
package import Synchronization

/// A reply that many conversations may hold at once, with what is asked of it again and again.
package final class SharedReply: Hashable, Sendable {
    package let reply: Reply
    /// Verb and id, as transcripts know it.
    package let id: String
    /// It has gone to more than one person, so that nothing in it tells of one.
    package let isCommon: Bool
    /// In whose words it is said: a conversation stays with the content that it began with.
    package let setting: TalkSetting
    /// What was made of it for each kind of line, once it was.
    package let page = AtomicLazyReference<ReplyBytes>()
    package let body = AtomicLazyReference<ReplyBytes>()
    private let hash: Int

    package init(_ reply: Reply, in setting: TalkSetting, isCommon: Bool = false) {
        self.reply = reply
        self.setting = setting
        id = reply.id
        self.isCommon = isCommon
        hash = reply.hashValue
    }

    package static func == (one: SharedReply, other: SharedReply) -> Bool {
        one === other
            || one.hash == other.hash && one.setting === other.setting && one.reply == other.reply
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}

/// What a line sends for a reply, as any number of replies may hold it.
package final class ReplyBytes: Sendable {
    package let bytes: [UInt8]

    package init(_ text: String) { bytes = Array(text.utf8) }
}
