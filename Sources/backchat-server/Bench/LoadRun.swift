import Histogram
import NIOCore
import NIOPosix

/// Puts a load on a server that listens on this machine.
struct LoadRun {
    let plan: LoadPlan
    let port: Int
    let group: MultiThreadedEventLoopGroup

    func run(on server: ChildServer) async throws -> LoadResult {
        let loop = group.next()
        let field = NIOLoopBoundBox.makeEmptyBox(valueType: Field.self, eventLoop: loop)
        let connections = try await connect(loop, field)
        try await loop.submit { field.value?.start() }.get()
        try await Task.sleep(for: plan.warmUp)
        try await loop.submit { field.value?.meter.reset() }.get()
        let begun = ContinuousClock.now
        let processor = server.processorSeconds
        try await Task.sleep(for: plan.duration)
        let result = try await loop.submit { [plan] in field.value?.finish(plan) }.get()
        var outcome = result ?? LoadResult()
        let seconds = (ContinuousClock.now - begun) / .seconds(1)
        outcome.seconds = seconds
        outcome.serverSeconds = server.processorSeconds - processor
        for channel in connections { try? await channel.close() }
        return outcome
    }

    private func connect(
        _ loop: any EventLoop, _ field: NIOLoopBoundBox<Field?>
    ) async throws -> [any Channel] {
        var channels: [any Channel] = []
        for number in 0..<plan.connections {
            let ready = loop.makePromise(of: Void.self)
            let channel = try await ClientBootstrap(group: loop)
                .channelOption(.tcpOption(.tcp_nodelay), value: 1)
                .channelInitializer { [plan] channel in
                    channel.eventLoop.makeCompletedFuture {
                        let all = field.value ?? Field(plan, on: loop)
                        field.value = all
                        let connection = LoadConnection(
                            plan, number: number, all.meter, whenReady: ready)
                        all.connections.append(connection)
                        try channel.pipeline.syncOperations.addHandler(connection)
                    }
                }
                .connect(host: "127.0.0.1", port: port).get()
            try await ready.futureResult.get()
            channels.append(channel)
        }
        return channels
    }

    /// All connections of a load, on one event loop.
    final class Field {
        let meter = LoadMeter()
        var connections: [LoadConnection] = []
        private let plan: LoadPlan
        private let loop: any EventLoop
        private var begun = NIODeadline.now()
        private var issued = 0

        init(_ plan: LoadPlan, on loop: any EventLoop) {
            self.plan = plan
            self.loop = loop
        }

        func start() {
            meter.isRunning = true
            begun = .now()
            for connection in connections { connection.start() }
            if plan.rate != nil { pace() }
        }

        func finish(_ plan: LoadPlan) -> LoadResult {
            meter.isRunning = false
            let times = meter.histogram
            var result = LoadResult()
            result.turns = meter.turns
            result.wrong = meter.wrong
            result.microseconds = .init(times)
            return result
        }

        /// Each turn is due at its own moment, whether the one before was answered or not.
        private func pace() {
            guard meter.isRunning, let rate = plan.rate else { return }
            let now = NIODeadline.now()
            let due = Int(Double((now - begun).nanoseconds) / 1e9 * rate)
            while issued < due {
                let time = begun + .nanoseconds(Int64(Double(issued) / rate * 1e9))
                connections[issued % connections.count].send(at: time)
                issued += 1
            }
            loop.assumeIsolated().scheduleTask(in: .microseconds(200)) { [self] in pace() }
        }
    }
}
