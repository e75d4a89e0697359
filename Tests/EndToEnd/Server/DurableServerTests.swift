import Foundation
import Glibc
import Testing

/// What was acknowledged outlives the server, whatever becomes of it.
@Suite struct DurableServerTests {
    @Test func `after a server was killed a relay goes on where it was`() throws {
        try StoreFolder.with { store in
            let first = try store.server()
            let relay = try first.relay()
            #expect(
                try relay.say("lower back", "anna", "1", seen: 0).summary
                    == ["welcome", "noted site", "ask danger-now"])
            #expect(try relay.say("none", "anna", "2", seen: 3).summary == ["ask nerves"])
            first.kill()
            let second = try store.server()
            let again = try second.relay()
            again.send(#"{"t":"resume","s":"anna","have":3}"# + "\n")
            #expect(try again.turn().compactMap { $0["seq"] as? Int } == [4])
            let repeated = try again.say("none", "anna", "2", seen: 3)
            #expect(repeated.first?["dup"] as? Bool == true)
            #expect(repeated.summary == ["ask nerves"])
            #expect(try again.say("none", "anna", "3", seen: 4).summary == ["ask age"])
            #expect(second.stop() == Outcome(status: 0, output: second.printed))
        }
    }

    @Test func `after a server was killed a person goes on by the word from the greeting`() throws {
        try StoreFolder.with { store in
            let first = try store.server()
            let person = try first.byHand()
            let greeting = try person.page()
            let word = try #require(greeting.firstMatch(of: /\/resume ([a-z-]+)/)).output.1
            person.send("my lower back hurts\n")
            #expect(try person.page().contains("First the signs that cannot wait."))
            first.kill()
            let second = try store.server()
            let back = try second.byHand()
            _ = try back.page()
            back.send("/resume \(word.uppercased().replacing("-", with: " "))\n")
            #expect(try back.page().contains("First the signs that cannot wait."))
            back.send("none\n")
            #expect(try back.page().hasPrefix("Is any of these new or changed"))
        }
    }

    @Test func `two servers on one file answer as one`() throws {
        try StoreFolder.with { store in
            let servers = [try store.server(), try store.server()]
            let relays = try servers.map { try $0.relay() }
            var seen = 0
            for (turn, text) in ["lower back", "none", "none", "44", "three weeks"].enumerated() {
                // Both relays send it; one server takes it, the other answers what was taken.
                let answers = try relays.map { try $0.say(text, "anna", "\(turn)", seen: seen) }
                #expect(answers[0].summary == answers[1].summary)
                #expect(answers[0].first?["dup"] == nil)
                #expect(answers[1].first?["dup"] as? Bool == true)
                seen = answers[0].compactMap { $0["seq"] as? Int }.max() ?? 0
            }
            relays[1].send(#"{"t":"erase","s":"anna"}"# + "\n")
            #expect(try relays[1].frame()["t"] as? String == "receipt")
            #expect(try relays[0].say("none", "anna", "9", seen: seen).summary == ["refused 540"])
        }
    }

    @Test func `a server that is killed twenty times loses and doubles nothing`() throws {
        let outcome = try Program(
            path: "/usr/bin/python3",
            [Places.helper("kill.py"), Places.builtServer, Places.dialogs, "20", "20261130"]
        ).run()
        #expect(outcome.end == .status(0), "\(outcome.output)\n\(outcome.errors)")
        #expect(outcome.output.contains("20 kills"))
    }

    @Test func `nothing is acknowledged before it is on the disk, and a trace would show it`()
        throws
    {
        let synced = try trace()
        #expect(synced.end == .status(0), "\(synced.output)\n\(synced.errors)")
        #expect(synced.output.contains(", 0 acknowledgements before their sync"))
        let unsynced = try trace("?synchronous=off")
        #expect(unsynced.end == .status(1), "\(unsynced.output)\n\(unsynced.errors)")
        #expect(unsynced.output.hasSuffix("22 acknowledgements before their sync\n"))
    }

    private func trace(_ option: String...) throws -> Outcome {
        try Program(
            path: "/usr/bin/python3",
            [Places.helper("syncs.py"), Places.builtServer, Places.dialogs] + option
        ).run()
    }
}
