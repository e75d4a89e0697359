import Glibc
import Testing

/// A server of its own for one test, on ports of its own.
final class ServerRun {
    private let program: RunningProgram
    let handPort: UInt16
    let relayPort: UInt16
    let metricsPort: UInt16

    /// - Parameter wrapper: A shell command that runs it, with `exec "$@"` in it.
    convenience init(_ options: String..., wrapper: String? = nil) throws {
        try self.init(options, wrapper: wrapper)
    }

    init(_ options: [String], wrapper: String? = nil) throws {
        let arguments =
            [
                "serve", "--listen", "127.0.0.1:0", "--relay", "127.0.0.1:0", "--metrics",
                "127.0.0.1:0", "--country", "uk",
            ] + (options.contains("--dialogs") ? [] : ["--dialogs", Places.dialogs])
            + (options.contains("--store") ? [] : ["--store", "memory"]) + options
        let server = Program(path: Places.builtServer, arguments)
        let shell = wrapper.map {
            Program(path: "/bin/sh", ["-c", $0, "sh", Places.builtServer] + arguments)
        }
        program = try RunningProgram(shell ?? server)
        try #require(program.reads("ready\n"))
        let printed = String(decoding: program.outputBytes, as: UTF8.self)
        func port(_ name: String) -> UInt16 {
            let line = printed.split(separator: "\n").first { $0.hasPrefix(name) }
            return line?.split(separator: ":").last.flatMap { UInt16($0) } ?? 0
        }
        handPort = port("by hand")
        relayPort = port("relay")
        metricsPort = port("metrics")
    }

    func byHand() throws -> LineClient { try LineClient(port: handPort, of: self) }

    /// A relay that has said hello.
    func relay(named name: String = "irc") throws -> LineClient {
        let client = try LineClient(port: relayPort, of: self)
        client.send("{\"t\":\"hello\",\"v\":1,\"relay\":\"\(name)\"}\n")
        _ = try client.frame()
        return client
    }

    /// All it has printed so far.
    var printed: String { String(decoding: program.outputBytes, as: UTF8.self) }

    /// Ends it as a power cut would.
    func kill() {
        program.signal(SIGKILL)
        _ = program.finish()
    }

    /// Waits until it has complained of something.
    func awaitError(_ text: String) throws { try #require(program.complains(text)) }

    /// What it answers to a monitor.
    func http(_ path: String) throws -> String {
        let client = try LineClient(port: metricsPort, of: self)
        client.send("GET \(path) HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n")
        return try client.rest()
    }

    /// What it has counted.
    func metric(_ name: String) throws -> Int? {
        try http("/metrics").split(separator: "\n").first { $0.hasPrefix(name + " ") }
            .flatMap { Int($0.dropFirst(name.count + 1)) }
    }

    /// Tells it to read its content anew.
    func reload() { program.signal(SIGHUP) }

    /// Stops it as an operator would.
    func stop() -> Outcome {
        program.signal(SIGTERM)
        return program.finish()
    }

    deinit { program.signal(SIGKILL) }
}
