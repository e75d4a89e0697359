import Histogram
import NIOCore

/// One connection of a load: sends turns, checks every byte that comes back, takes the time.
final class LoadConnection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let plan: LoadPlan
    private let meter: LoadMeter
    private var stream: any LoadStream
    private var received = ByteBuffer()
    private var output = ByteBuffer()
    private var isReading = false
    /// When the turns that wait were due; only with a rate.
    private var due: [NIODeadline] = []
    private var isReady = false
    private let whenReady: EventLoopPromise<Void>
    private var context: ChannelHandlerContext?

    init(_ plan: LoadPlan, number: Int, _ meter: LoadMeter, whenReady: EventLoopPromise<Void>) {
        self.plan = plan
        self.meter = meter
        self.whenReady = whenReady
        switch plan.kind {
        case .hand, .echo, .sync:
            stream = LineStream(
                plan.talks, from: number, depth: plan.depth, isEcho: plan.kind == .echo)
        case .relay, .durable, .half:
            stream = RelayStream(
                plan.talks, from: number, depth: plan.depth, beginsAnew: plan.beginsAnew)
        }
    }

    func channelActive(context: ChannelHandlerContext) {
        self.context = context
        output.writeBytes(stream.greeting)
        flush()
        if stream.isReady { becomeReady() }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        isReading = true
        var bytes = unwrapInboundIn(data)
        received.writeBuffer(&bytes)
        while let step = stream.take(&received) {
            switch step {
            case .greeted: becomeReady()
            case .turn(let begun, let isRight):
                meter.record(begun: begun, isRight: isRight)
                next()
            }
        }
        received.discardReadBytes()
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        isReading = false
        flush()
    }

    func channelInactive(context: ChannelHandlerContext) {
        if meter.isRunning { meter.lost() }
        if !isReady { whenReady.fail(ChannelError.eof) }
        self.context = nil
    }

    /// Begins: fills every place, unless there is a rate.
    func start() {
        guard plan.rate == nil else { return }
        for _ in 0..<plan.depth { send(due: .now()) }
        flush()
    }

    /// A turn is due now; it goes out as soon as a place is free.
    func send(at time: NIODeadline) {
        if stream.hasPlace { send(due: time) } else { due.append(time) }
        if !isReading { flush() }
    }

    private func next() {
        guard meter.isRunning else { return }
        if plan.rate == nil {
            send(due: .now())
        } else if !due.isEmpty {
            send(due: due.removeFirst())
        }
    }

    private func send(due: NIODeadline) { stream.send(into: &output, at: due) }

    private func becomeReady() {
        isReady = true
        whenReady.succeed()
    }

    private func flush() {
        guard let context, output.readableBytes > 0 else { return }
        let bytes = output
        output = context.channel.allocator.buffer(capacity: bytes.readableBytes)
        context.writeAndFlush(NIOAny(bytes), promise: nil)
    }
}

/// What a load measures on one event loop.
final class LoadMeter {
    private(set) var histogram = LoadMeter.emptyHistogram
    private(set) var turns = 0
    private(set) var wrong = 0
    var isRunning = false

    func record(begun: NIODeadline, isRight: Bool) {
        guard isRunning else { return }
        turns += 1
        if !isRight { wrong += 1 }
        let microseconds = max(1, (NIODeadline.now() - begun).nanoseconds / 1000)
        histogram.record(UInt64(microseconds))
    }

    /// Begins anew; what was wrong before stays wrong.
    func reset() {
        histogram = Self.emptyHistogram
        turns = 0
    }

    private static var emptyHistogram: Histogram<UInt32> {
        Histogram(highestTrackableValue: 60_000_000, numberOfSignificantValueDigits: .three)
    }

    /// A connection that should be there is gone.
    func lost() { wrong += 1 }
}
