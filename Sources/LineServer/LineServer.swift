import ChatSessions
import CoreMetrics
import Logging
package import NIOCore
package import NIOPosix
import ServiceLifecycle

/// Listens for people and for relays until it is told to stop.
package struct LineServer: Service {
    private let house: ServerHouse
    private let group: MultiThreadedEventLoopGroup
    private let addresses: Addresses
    private let onReady: @Sendable (Bound) -> Void

    /// Where to listen; `nil` is not at all.
    package struct Addresses: Sendable {
        package var byHand: SocketAddress?
        package var relay: SocketAddress?

        package init(byHand: SocketAddress?, relay: SocketAddress?) {
            self.byHand = byHand
            self.relay = relay
        }
    }

    /// Where it listens now: a port that was left open is known.
    package struct Bound: Sendable {
        package let byHand: SocketAddress?
        package let relay: SocketAddress?
    }

    package init(
        _ house: ServerHouse, on group: MultiThreadedEventLoopGroup, at addresses: Addresses,
        onReady: @escaping @Sendable (Bound) -> Void
    ) {
        self.house = house
        self.group = group
        self.addresses = addresses
        self.onReady = onReady
    }

    package func run() async throws {
        let hand = try await listen(at: addresses.byHand) { [house] channel in
            try channel.pipeline.syncOperations.addHandler(HandHandler(house))
        }
        let relay = try await listen(at: addresses.relay) { [house] channel in
            try channel.pipeline.syncOperations.addHandler(RelayHandler(house))
        }
        let clock = startClock()
        onReady(Bound(byHand: hand?.localAddress, relay: relay?.localAddress))
        let sweeper = Task { [house] in
            while true {
                try await Task.sleep(for: .seconds(60))
                house.sessions.sweep(keeping: house.limits.keepHours * 3600)
            }
        }
        try await gracefulShutdown()
        sweeper.cancel()
        house.stop()
        clock.cancel()
        for channel in [hand, relay].compactMap(\.self) { try? await channel.close() }
        await closeLines()
    }

    private func listen(
        at address: SocketAddress?,
        _ addHandler: @escaping @Sendable (any Channel) throws -> Void
    ) async throws -> (any Channel)? {
        guard let address else { return nil }
        return try await ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 1024)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try addHandler(channel) }
            }
            .listen(at: address)
    }

    /// Tells all lines the time, and measures how late that is.
    private func startClock() -> RepeatedTask {
        let tick = TimeAmount.seconds(1)
        let due = ClockTime()
        return group.next().scheduleRepeatedTask(initialDelay: tick, delay: tick) { [house] _ in
            house.note(lagMilliseconds: due.lag(after: tick))
            house.counters.lag.record(house.lagMilliseconds)
            house.counters.sessions.record(house.sessions.count)
            house.counters.rememberedTurns.record(house.sessions.turns.count)
            for line in house.lines { line.tick() }
            house.sessions.tick()
        }
    }

    /// Every line says goodbye; what does not close in time is left to the end of the process.
    private func closeLines() async {
        for line in house.lines { line.stop() }
        let end = ContinuousClock.now + .seconds(house.limits.stopSeconds)
        while !house.lines.isEmpty, ContinuousClock.now < end {
            try? await Task.sleep(for: .milliseconds(10))
        }
    }
}
