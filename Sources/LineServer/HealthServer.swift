package import NIOCore
import NIOHTTP1
package import NIOPosix
import ServiceLifecycle

/// Tells monitors how the server is: `/healthz`, `/readyz` and `/metrics` over HTTP.
package struct HealthServer: Service {
    private let house: ServerHouse
    private let metrics: PrometheusMetrics
    private let group: MultiThreadedEventLoopGroup
    private let address: SocketAddress
    private let onReady: @Sendable (SocketAddress) -> Void

    package init(
        _ house: ServerHouse, _ metrics: PrometheusMetrics, on group: MultiThreadedEventLoopGroup,
        at address: SocketAddress, onReady: @escaping @Sendable (SocketAddress) -> Void
    ) {
        self.house = house
        self.metrics = metrics
        self.group = group
        self.address = address
        self.onReady = onReady
    }

    package func run() async throws {
        let channel = try await ServerBootstrap(group: group)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { [house, metrics] channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                    try channel.pipeline.syncOperations.addHandler(
                        HealthHandler(house, metrics))
                }
            }
            .listen(at: address)
        if let bound = channel.localAddress { onReady(bound) }
        try await gracefulShutdown()
        try? await channel.close()
    }
}

/// One HTTP connection of a monitor.
private final class HealthHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let house: ServerHouse
    private let metrics: PrometheusMetrics
    private var head: HTTPRequestHead?

    init(_ house: ServerHouse, _ metrics: PrometheusMetrics) {
        self.house = house
        self.metrics = metrics
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): self.head = head
        case .body: break
        case .end:
            guard let head else { return }
            answer(head, context)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    private func answer(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        let (status, text) = response(to: head)
        let body = ByteBuffer(string: text)
        var headers = HTTPHeaders()
        headers.add(name: "content-type", value: "text/plain; version=0.0.4; charset=utf-8")
        headers.add(name: "content-length", value: String(body.readableBytes))
        if !head.isKeepAlive { headers.add(name: "connection", value: "close") }
        let responseHead = HTTPResponseHead(
            version: head.version, status: status, headers: headers)
        context.write(wrapOutboundOut(.head(responseHead)), promise: nil)
        if head.method != .HEAD {
            context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
        }
        let sent = context.writeAndFlush(wrapOutboundOut(.end(nil)))
        let channel = context.channel
        if !head.isKeepAlive { sent.whenComplete { _ in channel.close(promise: nil) } }
    }

    private func response(to head: HTTPRequestHead) -> (HTTPResponseStatus, String) {
        guard head.method == .GET || head.method == .HEAD else {
            return (.methodNotAllowed, "only GET is answered\n")
        }
        switch head.uri.prefix(while: { $0 != "?" }) {
        case "/healthz": return (.ok, "ok\n")
        case "/readyz":
            if house.isReady { return (.ok, "ready\n") }
            return (
                .serviceUnavailable,
                house.isStopping ? "stopping\n" : "the store takes nothing; the log says why\n"
            )
        case "/metrics": return (.ok, metrics.text)
        default: return (.notFound, "there are /healthz, /readyz and /metrics\n")
        }
    }
}
