import ChatSessions
import Foundation
import NIOCore
import NIOEmbedded
import Testing

@testable import LineServer

/// The rules for a connection of a relay.
@Suite struct RelayConnectionTests {
    @Test func `nothing is answered before hello, and hello is said once`() throws {
        let line = try TestLine.relay(house())
        #expect(members("code", of: try line.send(msg("1", "hi"))) == ["503"])
        let hello = #"{"t":"hello","v":1,"relay":"irc","window":7}"#
        #expect(
            try line.send(hello) == [
                #"{"t":"welcome","v":1,"code":220,"server":"backchat","content":"0123456789abcdef","window":7}"#
            ])
        #expect(members("code", of: try line.send(hello)) == ["503"])
        #expect(members("code", of: try line.send(#"{"t":"hello","v":2,"relay":"x"}"#)) == ["503"])
    }

    @Test func `a relay without its token is sent away`() throws {
        let made = RelayTokens.make(for: "irc")
        let tokens = try RelayTokens(made.line)
        for hello in [
            #"{"t":"hello","v":1,"relay":"irc"}"#,
            #"{"t":"hello","v":1,"relay":"irc","token":"guess"}"#,
            #"{"t":"hello","v":1,"relay":"sms","token":"\#(made.token)"}"#,
        ] {
            let line = try TestLine.relay(house(tokens: tokens))
            #expect(members("code", of: try line.send(hello)) == ["530", "530"])
            #expect(!line.isOpen)
        }
        let line = try TestLine.relay(house(tokens: tokens))
        let right = #"{"t":"hello","v":1,"relay":"irc","token":"\#(made.token)"}"#
        #expect(members("t", of: try line.send(right)) == ["welcome"])
    }

    @Test func `twenty bad frames in a row cost the connection, nineteen do not`() throws {
        let line = try TestLine.greetedRelay(house())
        let nineteen = Array(repeating: "x", count: 19).joined(separator: "\n")
        #expect(members("code", of: try line.send(nineteen)) == Array(repeating: "500", count: 19))
        #expect(members("t", of: try line.send(#"{"t":"ping","n":1}"#)) == ["pong"])
        _ = try line.send(nineteen)
        #expect(members("t", of: try line.send("x")) == ["err", "bye"])
        #expect(!line.isOpen)
    }

    @Test func `conversations that the server has lost cost no connection`() throws {
        let line = try TestLine.greetedRelay(house())
        for number in 0..<30 {
            let resume = "{\"t\":\"resume\",\"s\":\"lost\(number)\",\"have\":9}"
            #expect(members("code", of: try line.send(resume)) == ["501"])
        }
        #expect(members("code", of: try line.send(msg("1", "hi", seen: 9))) == ["501"])
        #expect(members("seq", of: try line.send(msg("1", "hi")))[1] == "1")
    }

    @Test func `the longest line is read, and one byte more is refused`() throws {
        let line = try TestLine.greetedRelay(house())
        let frame = #"{"t":"ping","n":1,"pad":""}"#
        let pad = String(repeating: "a", count: 65_536 - frame.utf8.count)
        let longest = frame.replacingOccurrences(of: "\"\"", with: "\"\(pad)\"")
        #expect(members("t", of: try line.send(longest)) == ["pong"])
        #expect(members("code", of: try line.send(longest + " ")) == ["507"])
    }

    @Test func `a frame may come in any pieces`() throws {
        let frame = Array((msg("1", "größe 😀") + "\n").utf8)
        for cut in frame.indices {
            let line = try TestLine.greetedRelay(house())
            #expect(try line.send(bytes: Array(frame[..<cut])) == [])
            #expect(members("t", of: try line.send(bytes: Array(frame[cut...]))).first == "ack")
        }
    }

    @Test func `the last resume has the conversation`() throws {
        let house = house()
        let first = try TestLine.greetedRelay(house)
        let second = try TestLine.greetedRelay(house)
        let sent = try first.send(msg("1", "my lower back hurts"))
        #expect(members("code", of: try second.send(msg("2", "none"))) == ["530"])
        #expect(
            try second.send(#"{"t":"resume","s":"anna","have":1}"#) == Array(sent.dropFirst(2)))
        #expect(members("code", of: try first.send(msg("2", "none"))) == ["530"])
        #expect(members("code", of: try second.send(msg("2", "none"))) == ["-", "330"])
    }

    @Test func `after a cut the replies come again and the answer binds`() throws {
        let house = house()
        let first = try TestLine.greetedRelay(house)
        let sent = try first.send(msg("1", "my lower back hurts"))
        try first.cut()
        let second = try TestLine.greetedRelay(house)
        #expect(
            try second.send(#"{"t":"resume","s":"anna","have":0}"#) == Array(sent.dropFirst()))
        #expect(members("code", of: try second.send(msg("2", "none"))) == ["-", "330"])
    }

    @Test func `while a connection has a conversation another must resume it first`() throws {
        let house = house()
        let first = try TestLine.greetedRelay(house)
        _ = try first.send(msg("1", "my lower back hurts"))
        let second = try TestLine.greetedRelay(house)
        for frame in [
            msg("2", "none"), #"{"t":"delivered","s":"anna","seq":1}"#,
            #"{"t":"close","s":"anna"}"#,
        ] {
            #expect(members("code", of: try second.send(frame)) == ["530"])
        }
        #expect(members("code", of: try first.send(msg("2", "none"))) == ["-", "330"])
    }

    @Test func `one relay cannot touch another's conversation`() throws {
        let house = house()
        _ = try TestLine.greetedRelay(house).send(msg("1", "my lower back hurts"))
        let other = try TestLine.greetedRelay(house, as: "sms")
        for frame in [
            #"{"t":"resume","s":"anna","have":0}"#, #"{"t":"delivered","s":"anna","seq":1}"#,
            #"{"t":"close","s":"anna"}"#,
        ] {
            #expect(members("code", of: try other.send(frame)) == ["501"])
        }
        #expect(members("code", of: try other.send(msg("1", "hi")))[1] == "220")
    }

    @Test func `one connection more than the limit is told to come back`() throws {
        var limits = ServerLimits()
        limits.relayConnections = 1
        let house = house(limits: limits)
        let first = try TestLine.relay(house)
        let second = try TestLine.relay(house)
        #expect(try second.received() == [#"{"t":"bye","code":421}"#])
        #expect(!second.isOpen)
        try first.cut()
        #expect(try TestLine.relay(house).isOpen)
    }

    @Test func `a stopping server says goodbye`() throws {
        let house = house()
        let line = try TestLine.greetedRelay(house)
        for open in house.lines { open.stop() }
        #expect(try line.received() == [#"{"t":"bye","code":221}"#])
        #expect(!line.isOpen)
    }
}
