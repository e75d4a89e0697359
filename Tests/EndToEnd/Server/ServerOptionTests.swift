import Foundation
import Testing

/// How an operator sets a server up.
@Suite struct ServerOptionTests {
    @Test(arguments: [
        ["--relay", "0.0.0.0:0"], ["--listen", "0.0.0.0:0"], ["--relay", "[::]:0"],
    ])
    func `beyond this machine it listens only with tokens`(options: [String]) throws {
        let outcome = try serve(options)
        #expect(outcome.end == .status(2))
        #expect(outcome.errors.contains("--tokens"))
    }

    @Test(arguments: [
        (["--relay", "nowhere:1"], "--relay"), (["--window", "0"], "--window must be at least 1"),
        (["--frame-bytes", "65537"], "--frame-bytes may be at most 65536"),
        (["--tokens", "/nowhere/tokens"], "/nowhere/tokens: No such file or directory"),
        (["--dialogs", "/nowhere"], "/nowhere is no folder that can be read"),
    ])
    func `what cannot be is told in one sentence`(options: [String], sentence: String) throws {
        let outcome = try serve(options)
        #expect(outcome.end != .status(0))
        #expect(outcome.errors.contains(sentence))
    }

    @Test func `a port that is taken is told in one sentence`() throws {
        let server = try ServerRun()
        let outcome = try serve(["--relay", "127.0.0.1:\(server.relayPort)"])
        #expect(outcome.end == .status(2))
        let place = "127.0.0.1:\(server.relayPort)"
        #expect(outcome.errors.contains("cannot listen on \(place): Address already in use"))
    }

    @Test func `flags, the command that lists them and the guide tell the same limits`() throws {
        let listed = try Program(path: Places.builtServer, ["limits"]).run().output
        let help = try Program(path: Places.builtServer, ["serve", "--help"]).run().words
        let guide = try text(
            of: Places.repository + "/Sources/LineServer/LineServer.docc/RunningAServer.md")
        let limits = listed.split(separator: "\n").map { line in
            line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
        }
        #expect(limits.count > 10)
        for limit in limits {
            let (flag, value) = (String(limit[0]), String(limit[1]))
            #expect(help.contains("\(flag) <"), "\(flag)")
            #expect(help.contains("(default: \(value))"), "\(flag)")
            #expect(guide.contains("| `\(flag)` | \(value) |"), "\(flag)")
        }
        let rows = guide.split(separator: "\n").filter { $0.hasPrefix("| `--") }
        #expect(rows.count == limits.count)
    }

    @Test func `a token that was made lets its relay in`() throws {
        let made = try Program(path: Places.builtServer, ["token", "irc"]).run().output
            .split(separator: "\n")
        try withTemporaryFolder { folder in
            try write("\(made[1])\n", to: folder + "/tokens")
            let server = try ServerRun("--tokens", folder + "/tokens")
            let relay = try LineClient(port: server.relayPort)
            relay.send("{\"t\":\"hello\",\"v\":1,\"relay\":\"irc\",\"token\":\"\(made[0])\"}\n")
            #expect(try relay.frame()["t"] as? String == "welcome")
            let other = try LineClient(port: server.relayPort)
            other.send("{\"t\":\"hello\",\"v\":1,\"relay\":\"irc\"}\n")
            #expect(try other.frame()["code"] as? Int == 530)
        }
    }

    private func serve(_ options: [String]) throws -> Outcome {
        let free = [
            "--listen", "127.0.0.1:0", "--relay", "127.0.0.1:0", "--metrics", "none", "--store",
            "memory",
        ]
        return try Program(path: Places.builtServer, ["serve"] + free + options).run()
    }
}
