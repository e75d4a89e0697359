import ChatSessions
import NIOCore

/// What waits to be written to one line, and how often the line was flushed.
///
/// Everything that one read brings about goes out at once.
struct LineOutput {
    private var buffer = ByteBuffer()
    /// What the last flush took.
    private var expected = 0
    /// What was written before the last of these was on the line when later bytes arrived.
    private(set) var flushes = 0
    private(set) var isClosing = false
    /// Since when the other side has left unread what was sent.
    private var unreadSince: NIODeadline?

    var isEmpty: Bool { buffer.readableBytes == 0 }

    /// So much is not held back for the end of a read.
    var isLarge: Bool { buffer.readableBytes >= 64 * 1024 }

    mutating func write(_ text: String) {
        makeRoom(for: text.utf8.count)
        buffer.writeString(text)
    }

    mutating func write(fixed text: StaticString) {
        makeRoom(for: text.utf8CodeUnitCount)
        buffer.writeStaticString(text)
    }

    mutating func write(_ reply: ReplyBytes) {
        makeRoom(for: reply.bytes.count)
        buffer.writeBytes(reply.bytes)
    }

    /// Writes a frame, or several, piece by piece.
    ///
    /// - Parameter most: So many bytes they have at most.
    mutating func write(atMost most: Int, _ compose: (inout FramePieces) -> Void) {
        makeRoom(for: most)
        buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: most) { room in
            var pieces = FramePieces(room)
            compose(&pieces)
            return pieces.count
        }
    }

    /// The first bytes after a flush make room for as many as that one took.
    private mutating func makeRoom(for count: Int) {
        if isEmpty { buffer.reserveCapacity(max(count, expected)) }
    }

    /// What is to be sent now; `nil` when nothing waits.
    ///
    /// Sending it is left to the caller, since it may call back into a handler that holds this value.
    mutating func take() -> ByteBuffer? {
        guard !isEmpty else { return nil }
        flushes += 1
        expected = buffer.readableBytes
        defer { buffer = ByteBuffer() }
        return buffer
    }

    /// Nothing more is written from here on; the other side has its time again to read the rest.
    mutating func startClosing() {
        isClosing = true
        if unreadSince != nil { unreadSince = .now() }
    }

    mutating func note(isWritable: Bool, at now: NIODeadline) {
        unreadSince = isWritable ? nil : unreadSince ?? now
    }

    /// Whether the other side has not read for so long.
    func isUnread(for seconds: Int, at now: NIODeadline) -> Bool {
        unreadSince.map { now - $0 > .seconds(Int64(seconds)) } ?? false
    }
}

extension ChannelHandlerContext {
    /// Sends the last bytes, if there are any, and ends the line behind them.
    ///
    /// Only our half is closed at first: bytes of the other side that nobody reads would make the
    /// system throw away what is on its way to it.
    func close(after last: ByteBuffer?) {
        let channel = channel
        let sent = last.map { writeAndFlush(NIOAny($0)) } ?? eventLoop.makeSucceededVoidFuture()
        sent.whenComplete { _ in
            channel.close(mode: .output, promise: nil)
            channel.eventLoop.scheduleTask(in: .seconds(1)) { channel.close(promise: nil) }
        }
        read()
    }
}
