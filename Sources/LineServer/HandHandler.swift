import ChatSessions
import Conversation
import CoreMetrics
import NIOCore

/// The line of one person: typed lines in, text out.
///
/// A line is only read when the reply to the one before it is printed, so that it answers a question
/// that could be seen.
final class HandHandler: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    let house: ServerHouse
    private(set) var line: LoopLine!
    var key: SessionKey
    var output = LineOutput()
    /// A turn is under way.
    var isWaiting = false
    /// Nothing more is taken.
    var isStopping = false
    var wrongWords = 0
    /// Names the messages of this line, whatever conversation it carries.
    let lineName: String
    var messages = 0
    private var lines: HandLines
    private var typed: [HandLines.Line] = []
    private var hasEnded = false
    private var isReading = false
    private var isReadWanted = false
    private(set) var lastTyped = NIODeadline.now()
    var isSilenceTold = false
    private(set) var context: ChannelHandlerContext?

    init(_ house: ServerHouse) {
        self.house = house
        var chance = SystemRandomNumberGenerator()
        lineName = ResumeWord.random(using: &chance)
        key = SessionKey(.byHand, lineName)
        lines = HandLines(limit: house.limits.handLineBytes)
    }

    func channelActive(context: ChannelHandlerContext) {
        self.context = context
        line = LoopLine(
            self, on: context.eventLoop, lane: house.lanes.number(of: context.eventLoop))
        house.counters.handConnections.increment()
        if house.people.add(line) {
            send(.begin)
            flush()
        } else {
            print(.full)
            close()
        }
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        house.people.remove(line)
        line.close()
        if messages <= 1 { house.sessions.drop(key) }
        self.context = nil
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !output.isClosing else { return }
        isReading = true
        lastTyped = .now()
        isSilenceTold = false
        unwrapInboundIn(data).withUnsafeReadableBytes { bytes in
            lines.take(bytes) { typed.append($0) }
        }
        work()
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        isReading = false
        flush()
        context.fireChannelReadComplete()
    }

    /// Bytes are left in the socket while lines wait or nobody reads what was sent.
    func read(context: ChannelHandlerContext) {
        if output.isClosing || (context.channel.isWritable && typed.isEmpty) {
            context.read()
        } else {
            isReadWanted = true
        }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        output.note(isWritable: context.channel.isWritable, at: .now())
        work()
        flush()
        context.fireChannelWritabilityChanged()
    }

    /// Who has typed everything still reads the replies.
    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .some(.inputClosed) = event as? ChannelEvent {
            if output.isClosing { return context.close(promise: nil) }
            hasEnded = true
            if let last = lines.end() { typed.append(last) }
            work()
            flush()
        }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    /// Takes line by line, as long as the replies find their way out.
    func work() {
        guard let context else { return }
        while !isWaiting, !output.isClosing, !typed.isEmpty, context.channel.isWritable {
            take(typed.removeFirst())
            if output.isLarge { flush() }
        }
        guard typed.isEmpty, !isWaiting, !output.isClosing else { return }
        if hasEnded { return close() }
        if isReadWanted, context.channel.isWritable {
            isReadWanted = false
            context.read()
        }
    }

    func flushUnlessReading() { if !isReading { flush() } }

    private func flush() {
        guard let context, !output.isClosing, let bytes = output.take() else { return }
        context.writeAndFlush(NIOAny(bytes), promise: nil)
    }

    func close() {
        guard let context, !output.isClosing else { return }
        output.startClosing()
        context.close(after: output.take())
    }
}
