import ChatSessions
import Foundation
import NIOCore
import NIOEmbedded
import Testing

@testable import LineServer

/// The rules for one turn of a relay.
@Suite struct RelayTurnTests {
    @Test func `a turn is one ack and replies of which the last is marked`() throws {
        let line = try TestLine.greetedRelay(house())
        let frames = try line.send(msg("1", "my lower back hurts"))
        #expect(members("t", of: frames) == ["ack", "out", "out", "out"])
        #expect(members("code", of: frames) == ["-", "220", "200", "330"])
        #expect(members("last", of: frames) == ["-", "false", "false", "true"])
        #expect(members("seq", of: frames) == ["-", "1", "2", "3"])
        #expect(members("re", of: frames) == ["-", "1", "1", "1"])
    }

    @Test func `an emergency has a code of its own and names where to go`() throws {
        let line = try TestLine.greetedRelay(house())
        let frames = try line.send(msg("1", "bad lower back and since today I can't pee at all"))
        let last = try #require(frames.last)
        #expect(members("code", of: [last]) == ["231"])
        #expect(members("disposition", of: [last]) == ["emergency-hospital"])
    }

    @Test func `a repeated message is a dup, and what was not delivered comes again`() throws {
        let line = try TestLine.greetedRelay(house())
        let first = try line.send(msg("1", "my lower back hurts"))
        let again = try line.send(msg("1", "my lower back hurts"))
        #expect(members("dup", of: again).first == "true")
        #expect(again.dropFirst() == first.dropFirst())
        let later = try line.send(
            #"{"t":"delivered","s":"anna","seq":2}"#, msg("1", "my lower back hurts"))
        #expect(later.dropFirst() == first.suffix(1))
        #expect(members("code", of: try line.send(msg("1", "my neck hurts"))) == ["509"])
    }

    @Test func `a message that arrives with the one before it cannot answer its reply`() throws {
        let line = try TestLine.greetedRelay(house())
        let frames = try line.send(msg("1", "my lower back hurts"), msg("2", "none"))
        #expect(
            members("code", of: frames) == ["-", "220", "200", "330", "-", "510", "332"])
        #expect(members("code", of: try line.send(msg("3", "none"))) == ["-", "330"])
    }

    @Test func `a stale pick does not count`() throws {
        let line = try TestLine.greetedRelay(house())
        _ = try line.send(msg("1", "my lower back hurts"))
        _ = try line.send(msg("2", "none"))
        let pick =
            #"{"t":"pick","s":"anna","mid":"3","question":"ask danger-now","choices":["none-of-these"]}"#
        #expect(members("code", of: try line.send(pick)) == ["-", "510", "332"])
    }

    @Test func `above the window a turn is refused, and it can be sent again`() throws {
        let line = try TestLine.greetedRelay(house(), window: 2)
        let frames = try line.send(
            msg("1", "hi", in: "a"), msg("1", "hi", in: "b"), msg("1", "hi", in: "c"))
        #expect(members("code", of: frames).last == "429")
        #expect(members("s", of: frames).last == "c")
        #expect(members("retry_ms", of: frames).last == "100")
        #expect(members("t", of: try line.send(msg("1", "hi", in: "c"))).first == "ack")
    }

    @Test func `an erased conversation gives a receipt and its name is used up`() throws {
        let line = try TestLine.greetedRelay(house())
        _ = try line.send(msg("1", "my lower back hurts"))
        #expect(
            try line.send(#"{"t":"erase","s":"anna"}"#) == [
                #"{"t":"receipt","s":"anna","places":["the memory of this server"]}"#
            ])
        #expect(members("code", of: try line.send(msg("2", "none"))) == ["540"])
        #expect(
            members("code", of: try line.send(#"{"t":"resume","s":"anna","have":0}"#)) == ["540"])
    }

    @Test func `after close the next message begins anew and seq goes on`() throws {
        let line = try TestLine.greetedRelay(house())
        _ = try line.send(msg("1", "my lower back hurts"))
        #expect(try line.send(#"{"t":"close","s":"anna"}"#) == [])
        let frames = try line.send(msg("2", "my neck hurts"))
        #expect(members("seq", of: frames)[1] == "4")
        #expect(members("code", of: frames)[1] == "220")
    }

    @Test func `what a store cannot keep is refused and can be sent again`() throws {
        let line = try TestLine.greetedRelay(house(FailingStore()))
        let frames = try line.send(msg("1", "my lower back hurts"))
        #expect(members("code", of: frames) == ["451"])
        #expect(members("retry_ms", of: frames) == ["1000"])
    }
}

/// A disk that is full.
private struct FailingStore: SessionStore {
    var isDurable: Bool { false }

    func append(
        _ records: [JournalRecord], of key: SessionKey,
        then: @escaping @Sendable (Result<Void, StoreFailure>) -> Void
    ) { then(.failure(.unavailable)) }

    func load(
        _ key: SessionKey, then: @escaping @Sendable (Result<Journal, StoreFailure>) -> Void
    ) { then(.failure(.unavailable)) }

    func erase(
        _ key: SessionKey,
        then: @escaping @Sendable (Result<ErasureReceipt, StoreFailure>) -> Void
    ) { then(.failure(.unavailable)) }
}
