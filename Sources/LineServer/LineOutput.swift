import NIOCore

/// What waits to be written to one line, and how often the line was flushed.
///
/// Everything that one read brings about goes out at once.
struct LineOutput {
    private var buffer = ByteBuffer()
    /// What was written before the last of these was on the line when later bytes arrived.
    private(set) var flushes = 0
    private(set) var isClosing = false
    /// Since when the other side has left unread what was sent.
    private var unreadSince: NIODeadline?

    var isEmpty: Bool { buffer.readableBytes == 0 }

    /// So much is not held back for the end of a read.
    var isLarge: Bool { buffer.readableBytes >= 64 * 1024 }

    mutating func write(_ text: String) { buffer.writeString(text) }

    mutating func write(_ bytes: ByteBuffer) { buffer.writeImmutableBuffer(bytes) }

    /// Sends what waits.
    ///
    /// - Returns: when it has left this process; `nil` when nothing waited.
    mutating func flush(_ context: ChannelHandlerContext) -> EventLoopFuture<Void>? {
        guard !isEmpty else { return nil }
        flushes += 1
        let bytes = buffer
        buffer = ByteBuffer()
        return context.writeAndFlush(NIOAny(bytes))
    }

    /// Sends what waits and closes the line behind it; nothing more is written.
    mutating func close(_ context: ChannelHandlerContext) {
        guard !isClosing else { return }
        isClosing = true
        let channel = context.channel
        guard let sent = flush(context) else { return channel.close(promise: nil) }
        sent.whenComplete { _ in channel.close(promise: nil) }
    }

    mutating func note(isWritable: Bool, at now: NIODeadline) {
        unreadSince = isWritable ? nil : unreadSince ?? now
    }

    /// Whether the other side has not read for so long.
    func isUnread(for seconds: Int, at now: NIODeadline) -> Bool {
        unreadSince.map { now - $0 > .seconds(Int64(seconds)) } ?? false
    }
}
