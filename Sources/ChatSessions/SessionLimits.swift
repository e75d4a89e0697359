/// The bounds of one conversation that is kept.
package enum SessionLimits {
    /// The longest name that a relay gives to a conversation or a message, in bytes of UTF-8.
    package static let nameBytes = 128
    /// The most choices in one pick.
    package static let choices = 64
    /// So many messages of one conversation are known again when they are repeated.
    package static let rememberedMessages = 256
    /// So many replies wait for their delivery; the oldest go first.
    package static let undelivered = 256
    /// So many turns are remembered that more than one person took.
    package static let rememberedTurns = 16_384
    /// Longer utterances are understood anew each time.
    package static let rememberedBytes = 512
    /// So many erased conversations are remembered, by a fingerprint, so that nothing late revives one.
    package static let erased = 1_000_000
    /// So many parts the names in the house are kept in, a power of two.
    static let tableParts = 16
    /// A record that cannot be read stands for so many replies, more than any turn has.
    package static let repliesOfLostRecord = 256
    /// So often in a row a message is taken again because another server was quicker.
    package static let rereads = 8
    /// The largest count that is kept: replies, turns, seconds.
    package static let count = 1 << 52
}
