import ArgumentParser
import NIOCore
import NIOPosix

/// The measure that a server is held against: lines come back as they are.
struct EchoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "echo", abstract: "Send lines back, for bench.", shouldDisplay: false)

    @Option var threads = System.coreCount

    func run() async throws {
        let channel = try await ServerBootstrap(
            group: MultiThreadedEventLoopGroup(numberOfThreads: threads)
        )
        .serverChannelOption(.backlog, value: 1024)
        .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
        .childChannelInitializer { channel in
            channel.eventLoop.makeCompletedFuture {
                try channel.pipeline.syncOperations.addHandler(EchoHandler())
            }
        }
        .bind(host: "127.0.0.1", port: 0).get()
        let doors = ReadyDoors(count: 1)
        doors.opened([channel.localAddress.map { "echo on \($0.shown)" }])
        try await channel.closeFuture.get()
    }
}

private final class EchoHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private var splitter = ByteBuffer()

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        splitter.writeBuffer(&bytes)
        while let end = splitter.readableBytesView.firstIndex(of: UInt8(ascii: "\n")),
            let line = splitter.readSlice(length: end - splitter.readerIndex + 1)
        {
            context.write(NIOAny(line), promise: nil)
        }
        splitter.discardReadBytes()
    }

    func channelReadComplete(context: ChannelHandlerContext) { context.flush() }
}
