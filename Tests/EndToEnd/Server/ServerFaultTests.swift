import Foundation
import Glibc
import Testing

/// What people, relays and networks do to a server, and that it goes on.
@Suite struct ServerFaultTests {
    @Test func `who types byte by byte, or all at once and goes, is answered`() throws {
        let server = try ServerRun()
        let slow = try server.byHand()
        _ = try slow.page()
        for byte in Array("my lower back hurts\r\n".utf8) { slow.send([byte]) }
        #expect(try slow.page().contains("First the signs that cannot wait."))
        let quick = try server.byHand()
        quick.send("my lower back hurts\nnone\nnone\n44")
        quick.endSending()
        #expect(try quick.rest().hasSuffix("How long have you had it, this time?\n\n> "))
    }

    @Test func `connections that come and go by the thousand leave it as it was`() throws {
        let server = try ServerRun()
        for number in 0..<2000 {
            let client = try LineClient(
                port: number.isMultiple(of: 2) ? server.handPort : server.relayPort)
            if number.isMultiple(of: 3) { client.send("{\"t\":\"msg\",\"s\":") }
            if number.isMultiple(of: 5) { client.reset() } else { client.close() }
        }
        #expect(try server.byHand().page().hasPrefix("I am not an emergency service"))
        #expect(try server.metric("backchat_sessions") != nil)
        #expect(server.stop().end == .status(0))
    }

    @Test func `a flood of garbage costs the flooder its connection, and nobody else`() throws {
        let server = try ServerRun()
        let flooder = try LineClient(port: server.relayPort)
        var garbage: [UInt8] = []
        for number in 0..<50_000 { garbage.append(UInt8(truncatingIfNeeded: number * 7 + 3)) }
        for _ in 0..<40 { garbage += Array("\0\u{1F600}{]\n".utf8) }
        flooder.send(garbage)
        #expect(try flooder.rest().hasSuffix("{\"t\":\"bye\",\"code\":500}\n"))
        let other = try server.relay()
        other.send("{\"t\":\"ping\",\"n\":1}\n")
        #expect(try other.frame()["t"] as? String == "pong")
    }

    @Test func `a relay that does not read is closed, and finds everything when it comes back`()
        throws
    {
        let server = try ServerRun("--unread-seconds", "1")
        let deaf = try server.relay()
        var sent = 0
        let end = ContinuousClock.now + .seconds(60)
        while ContinuousClock.now < end {
            let frame =
                "{\"t\":\"msg\",\"s\":\"s\(sent)\",\"mid\":\"1\",\"text\":\"my lower back hurts\"}\n"
            let count = deaf.sendSome(Array(frame.utf8))
            guard count == frame.utf8.count else { break }
            sent += 1
        }
        #expect(sent > 100)
        while try server.metric("backchat_slow_readers_total") == 0, ContinuousClock.now < end {
            usleep(50_000)
        }
        let said = try deaf.rest()
        #expect(said.hasSuffix("{\"t\":\"bye\",\"code\":421}\n"))
        let back = try server.relay()
        back.send("{\"t\":\"resume\",\"s\":\"s0\",\"have\":0}\n")
        #expect(try back.turn().compactMap { $0["seq"] as? Int } == [1, 2, 3])
    }

    @Test func `out of descriptors it takes no more, and goes on when some are free`() throws {
        let server = try ServerRun(wrapper: "ulimit -n 40; exec \"$@\"")
        var clients: [LineClient] = []
        for _ in 0..<60 { clients.append(try LineClient(port: server.handPort)) }
        _ = try clients[0].page()
        clients[0].send("my lower back hurts\n")
        #expect(try clients[0].page().contains("First the signs"))
        for client in clients { client.close() }
        #expect(try server.byHand().page().hasPrefix("I am not an emergency service"))
        #expect(server.stop().end == .status(0))
    }

    @Test func `told to stop, it says goodbye on every line and ends cleanly`() throws {
        let server = try ServerRun()
        let person = try server.byHand()
        _ = try person.page()
        let relay = try server.relay()
        let outcome = server.stop()
        #expect(outcome.end == .status(0))
        #expect(try person.rest().contains("This service has to stop for now."))
        #expect(try relay.rest() == "{\"t\":\"bye\",\"code\":221}\n")
        #expect(throws: LineClient.Waited.self) { try LineClient(port: server.handPort) }
    }

    @Test(.enabled(if: canUnshare, "needs a namespace of users"))
    func `a server without any privilege serves`() throws {
        let server = try ServerRun(wrapper: "exec unshare --user \"$@\"")
        #expect(try server.byHand().page().hasPrefix("I am not an emergency service"))
        let relay = try server.relay()
        #expect(try relay.say("lower back", "anna", "1", seen: 0).count == 4)
        #expect(try server.metric("backchat_turns_total") == 2)
    }

    @Test func `monitors are told how it is`() throws {
        let server = try ServerRun()
        #expect(try server.http("/healthz").hasPrefix("HTTP/1.1 200"))
        #expect(try server.http("/readyz").hasSuffix("ready\n"))
        #expect(try server.http("/secrets").hasPrefix("HTTP/1.1 404"))
        #expect(try server.metric("backchat_turns_total") == 0)
        let person = try server.byHand()
        _ = try person.page()
        #expect(try server.metric("backchat_sessions") != nil)
        #expect(try server.metric("backchat_turns_total") == 1)
    }
}

/// Whether this machine lets a program give up who it is.
private let canUnshare =
    (try? Program(path: "/usr/bin/unshare", ["--user", "true"]).run().end) == .status(0)
