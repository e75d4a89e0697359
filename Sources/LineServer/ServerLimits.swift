import ChatSessions

/// Every bound of a server that an operator may set; the defaults suit a small machine.
package struct ServerLimits: Hashable, Sendable {
    /// Open lines of people; one more is told to come back later.
    package var handConnections = 12_000
    /// Open connections of relays.
    package var relayConnections = 256
    /// Conversations in memory; a new one above it is refused.
    package var conversations = 1_000_000
    /// The longest line that a person may type, in bytes.
    package var handLineBytes = 4_096
    /// The longest frame of a relay, in bytes.
    package var frameBytes = 65_536
    /// Turns that a relay may have open at once.
    package var window = 1_024
    /// Bad frames in a row that cost a relay its connection.
    package var badFrames = 20
    /// Seconds without a word after which a person is asked again.
    package var silenceSeconds = 600
    /// Seconds without a word after which a person's line is closed.
    package var idleSeconds = 3_600
    /// Seconds that somebody may leave what was sent unread.
    package var unreadSeconds = 30
    /// Hours that a conversation in memory outlives its last word.
    package var keepHours = 24
    /// Wrong words to resume by before the line is closed.
    package var resumeTries = 5
    /// Turns that are remembered because more than one person took them; none with 0.
    package var rememberedTurns = SessionLimits.rememberedTurns
    /// Seconds that a clean stop may take.
    package var stopSeconds = 10

    package init() {}

    /// Longer frames and lines are never read, whatever is set.
    package static let largestFrame = 65_536
    /// More threads for connections than any machine has a use for.
    package static let mostThreads = 1024
}

/// One bound as it is documented: the flag, the field, and what it means.
package struct ServerLimit: Sendable {
    /// The name of the flag without its dashes.
    package let flag: String
    package let summary: String
    /// What it may be at least.
    package let least: Int
    package let field: any WritableKeyPath<ServerLimits, Int> & Sendable

    package static let all: [ServerLimit] = [
        .init("hand-connections", \.handConnections, "lines of people at once"),
        .init("relay-connections", \.relayConnections, "connections of relays at once"),
        .init("conversations", \.conversations, "conversations in memory"),
        .init("hand-line-bytes", \.handLineBytes, "bytes of the longest line that is typed"),
        .init("frame-bytes", \.frameBytes, "bytes of the longest frame"),
        .init("window", \.window, "turns that a relay may have open at once"),
        .init("bad-frames", \.badFrames, "bad frames in a row that cost the connection"),
        .init("silence-seconds", \.silenceSeconds, "silence after which a person is asked again"),
        .init("idle-seconds", \.idleSeconds, "silence after which a person's line is closed"),
        .init("unread-seconds", \.unreadSeconds, "time to read what was sent"),
        .init(
            "keep-hours", \.keepHours, "time that a conversation in memory outlives its last word"),
        .init("resume-tries", \.resumeTries, "wrong words to resume by before the line is closed"),
        .init(
            "remembered-turns", \.rememberedTurns, "turns remembered that several people took",
            least: 0),
        .init("stop-seconds", \.stopSeconds, "time that a clean stop may take"),
    ]

    private init(
        _ flag: String, _ field: any WritableKeyPath<ServerLimits, Int> & Sendable,
        _ summary: String, least: Int = 1
    ) {
        self.flag = flag
        self.field = field
        self.summary = summary
        self.least = least
    }
}
