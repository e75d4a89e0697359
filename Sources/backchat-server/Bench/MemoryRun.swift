import DialogArguments
import NIOCore
import NIOPosix

/// What people who do nothing cost a server in memory.
struct MemoryRun {
    let group: MultiThreadedEventLoopGroup

    /// Lines by hand on which nothing is typed.
    func idle(_ count: Int, _ arguments: [String]) async throws {
        try await ChildServer.with(arguments) { [group] server in
            let port = try server.port("by hand")
            _ = try await Self.greeted(1, port, group)
            let before = server.residentKibibytes
            let channels = try await Self.greeted(count, port, group)
            try await Task.sleep(for: .seconds(1))
            Self.report(count, "idle line by hand", before, server.residentKibibytes)
            for channel in channels { try? await channel.close() }
        }
    }

    /// Conversations that have begun, over one connection of a relay.
    func live(_ count: Int, _ arguments: [String]) async throws {
        try await ChildServer.with(arguments) { [group] server in
            let done = group.next().makePromise(of: Void.self)
            let before = server.residentKibibytes
            let channel = try await ClientBootstrap(group: group)
                .channelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try channel.pipeline.syncOperations.addHandler(
                            LiveConversations(count: count, done: done))
                    }
                }
                .connect(host: "127.0.0.1", port: try server.port("relay")).get()
            try await done.futureResult.get()
            try await Task.sleep(for: .seconds(1))
            Self.report(count, "live conversation", before, server.residentKibibytes)
            try await channel.close()
        }
    }

    private static func report(_ count: Int, _ what: String, _ before: Int, _ after: Int) {
        let each = Double((after - before) * 1024) / Double(count)
        print(
            "\(count) of one \(what): \(before) KiB before, \(after) KiB after, \(Int(each)) bytes each"
        )
    }

    private static func greeted(
        _ count: Int, _ port: Int, _ group: MultiThreadedEventLoopGroup
    ) async throws -> [any Channel] {
        var channels: [any Channel] = []
        for _ in 0..<count {
            let greeted = group.next().makePromise(of: Void.self)
            channels.append(
                try await ClientBootstrap(group: group)
                    .channelInitializer { channel in
                        channel.eventLoop.makeCompletedFuture {
                            try channel.pipeline.syncOperations.addHandler(
                                WaitForPrompt(greeted: greeted))
                        }
                    }
                    .connect(host: "127.0.0.1", port: port).get())
            try await greeted.futureResult.get()
        }
        return channels
    }
}

/// Waits until something came.
private final class WaitForPrompt: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let greeted: EventLoopPromise<Void>

    init(greeted: EventLoopPromise<Void>) { self.greeted = greeted }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) { greeted.succeed() }

    func channelInactive(context: ChannelHandlerContext) { greeted.fail(ChannelError.eof) }
}

/// Begins one conversation after the other and confirms each reply.
private final class LiveConversations: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let count: Int
    private let done: EventLoopPromise<Void>
    private var begun = 0
    private var ended = 0
    private var rest = ByteBuffer()

    init(count: Int, done: EventLoopPromise<Void>) {
        self.count = count
        self.done = done
    }

    func channelActive(context: ChannelHandlerContext) {
        let hello = ByteBuffer(string: #"{"t":"hello","v":1,"relay":"bench"}"# + "\n")
        context.writeAndFlush(NIOAny(hello), promise: nil)
        begin(64, context)
    }

    func channelInactive(context: ChannelHandlerContext) { done.fail(ChannelError.eof) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        rest.writeBuffer(&bytes)
        var finished = 0
        while let end = rest.readableBytesView.firstIndex(of: UInt8(ascii: "\n")),
            let line = rest.readString(length: end - rest.readerIndex + 1)
        {
            if line.hasSuffix("\"last\":true}\n") { finished += 1 }
        }
        rest.discardReadBytes()
        ended += finished
        begin(finished, context)
        if ended == count { done.succeed() }
    }

    private func begin(_ more: Int, _ context: ChannelHandlerContext) {
        var output = ByteBuffer()
        for _ in 0..<min(more, count - begun) {
            begun += 1
            output.writeString(
                #"{"t":"msg","s":"\#(begun)","mid":"1","text":"lower back, for two weeks"}"# + "\n")
        }
        if output.readableBytes > 0 { context.writeAndFlush(NIOAny(output), promise: nil) }
    }
}
