import ChatSessions
import Conversation
import Foundation
import Logging
import NIOCore
import NIOEmbedded
import ShippedContent

@testable import LineServer

/// One line into a house, without a socket.
final class TestLine {
    let channel: EmbeddedChannel

    init(_ handler: any ChannelHandler & SendableMetatype, in house: ServerHouse) throws {
        channel = EmbeddedChannel()
        try channel.pipeline.syncOperations.addHandler(handler)
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    }

    static func relay(_ house: ServerHouse) throws -> TestLine {
        try TestLine(RelayHandler(house), in: house)
    }

    static func byHand(_ house: ServerHouse) throws -> TestLine {
        try TestLine(HandHandler(house), in: house)
    }

    /// Says hello and takes the welcome.
    static func greetedRelay(
        _ house: ServerHouse, as name: String = "irc", window: Int = 100
    ) throws -> TestLine {
        let line = try relay(house)
        _ = try line.send(#"{"t":"hello","v":1,"relay":"\#(name)","window":\#(window)}"#)
        return line
    }

    var isOpen: Bool { channel.isActive }

    /// Sends lines in one piece; what comes back, by line.
    func send(_ lines: String...) throws -> [String] {
        try send(bytes: Array((lines.joined(separator: "\n") + "\n").utf8))
    }

    func send(bytes: [UInt8]) throws -> [String] {
        guard isOpen else { return [] }
        try channel.writeInbound(ByteBuffer(bytes: bytes))
        return try received()
    }

    /// Everything that was written, in one text.
    func text() throws -> String {
        channel.embeddedEventLoop.run()
        var text = ""
        while let bytes = try channel.readOutbound(as: ByteBuffer.self) {
            text += String(buffer: bytes)
        }
        return text
    }

    func received() throws -> [String] {
        try text().split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(
            String.init)
    }

    /// The connection is gone.
    func cut() throws { _ = try channel.finish(acceptAlreadyClosed: true) }
}

let shippedTurns = Turns(shippedSetting)

func house(
    _ store: any SessionStore = NoJournals(), limits: ServerLimits = ServerLimits(),
    tokens: RelayTokens? = nil
) -> ServerHouse {
    ServerHouse(
        sessions: Sessions(shippedTurns, store: store), limits: limits,
        contentVersion: "0123456789abcdef", tokens: tokens,
        log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
}

/// The values of one member, frame by frame; `-` where a frame lacks it.
func members(_ name: String, of frames: [String]) -> [String] {
    frames.map { frame in
        guard let start = frame.range(of: "\"\(name)\":") else { return "-" }
        let rest = frame[start.upperBound...]
        if rest.first == "\"" {
            return String(rest.dropFirst().prefix { $0 != "\"" })
        }
        return String(rest.prefix { $0 != "," && $0 != "}" })
    }
}

/// A message of anna's, unless it is another's.
func msg(_ mid: String, _ text: String, seen: Int? = nil, in session: String = "anna") -> String {
    let seen = seen.map { ",\"seen\":\($0)" } ?? ""
    return #"{"t":"msg","s":"\#(session)","mid":"\#(mid)","text":"\#(text)"\#(seen)}"#
}
