import ChatSessions
import CoreMetrics
import NIOCore

/// One connection of a relay: frames in, frames out, many conversations.
final class RelayHandler: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    let house: ServerHouse
    private(set) var line: LoopLine!
    private var splitter: LineSplitter
    var output = LineOutput()
    /// Set by a `hello` that was let in.
    var relay: String?
    var window = 0
    /// Turns that were taken and whose end has not left this process.
    var openTurns = 0
    /// Turns whose end waits to be flushed, or for a slow reader.
    private var endedTurns = 0
    /// The other side reads what was sent.
    private var isWritable = true
    /// Turns that no reply has come to yet.
    private var turnsUnderWay = 0
    /// Conversations that are being erased, whose receipts have not come.
    var erasures = 0
    var badFrames = 0
    /// Frames about conversations that are being fetched from the store.
    var held: [SessionKey: [RelayFrame]] = [:]
    private(set) var isStopping = false
    private var isReading = false
    private var isReadWanted = false
    private(set) var context: ChannelHandlerContext?

    init(_ house: ServerHouse) {
        self.house = house
        splitter = LineSplitter(limit: house.limits.frameBytes)
    }

    func channelActive(context: ChannelHandlerContext) {
        self.context = context
        line = LoopLine(
            self, on: context.eventLoop, lane: house.lanes.number(of: context.eventLoop))
        house.counters.relayConnections.increment()
        if !house.relays.add(line) { sayGoodbye(.closing) }
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        house.relays.remove(line)
        line.close()
        self.context = nil
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        isReading = true
        unwrapInboundIn(data).withUnsafeReadableBytes { bytes in
            splitter.take(bytes) { line in
                guard !output.isClosing, !isStopping else { return }
                take(line)
                if output.isLarge { flush() }
            }
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        isReading = false
        flush()
        context.fireChannelReadComplete()
    }

    /// Bytes are left in the socket while nobody reads what was sent.
    func read(context: ChannelHandlerContext) {
        if output.isClosing || isWritable {
            context.read()
        } else {
            isReadWanted = true
        }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        isWritable = context.channel.isWritable
        output.note(isWritable: isWritable, at: .now())
        if isWritable { letTurnsGo() }
        if isWritable, isReadWanted, !output.isClosing {
            isReadWanted = false
            context.read()
        }
        context.fireChannelWritabilityChanged()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .some(.inputClosed) = event as? ChannelEvent {
            if output.isClosing { context.close(promise: nil) } else { leave() }
        }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    func send(_ answer: RelayAnswer) {
        output.write(answer.line)
        output.write("\n")
    }

    func beginTurn() {
        openTurns += 1
        turnsUnderWay += 1
    }

    /// The end of a turn is written.
    func endTurn() {
        turnsUnderWay -= 1
        endedTurns += 1
    }

    /// Its end is written on another line.
    func turnEndedElsewhere() {
        turnsUnderWay -= 1
        openTurns -= 1
        leaveWhenDone()
    }

    func sayGoodbye(_ code: RelayCode) {
        guard let context, !output.isClosing else { return }
        send(.bye(code))
        output.startClosing()
        context.close(after: output.take())
    }

    /// Sends what waits, unless a read is still being worked on.
    func flushUnlessReading() { if !isReading { flush() } }

    private func flush() {
        guard let context, let bytes = output.take() else { return }
        context.writeAndFlush(NIOAny(bytes), promise: nil)
        if isWritable { letTurnsGo() }
    }

    /// What was flushed has left this process, or little of it waits for the other side.
    private func letTurnsGo() {
        openTurns -= endedTurns
        endedTurns = 0
    }

    /// The end of the last turn under way is the end of a line that stops.
    func leaveWhenDone() {
        if isStopping, turnsUnderWay == 0, erasures == 0, held.isEmpty { sayGoodbye(.goodbye) }
    }

    /// Nothing more comes in.
    func leave() {
        isStopping = true
        leaveWhenDone()
    }
}
