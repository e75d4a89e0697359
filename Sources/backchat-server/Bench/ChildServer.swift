import DialogArguments
import DialogLibrary
import Glibc
import Subprocess
import SystemPackage

/// A server in a process of its own, for as long as the work takes.
struct ChildServer: Sendable {
    let process: pid_t
    /// Where it listens, by the words that it prints before the address.
    let ports: [String: Int]

    /// Starts this program with other arguments, works with it once it is ready, and stops it.
    static func with<Result: Sendable>(
        _ arguments: [String], _ work: @Sendable (ChildServer) async throws -> Result
    ) async throws -> Result {
        let outcome = try await run(
            .path("/proc/self/exe"), arguments: Arguments(arguments), input: .none,
            output: .sequence, error: .discarded
        ) { execution in
            var ports: [String: Int] = [:]
            for try await line in execution.standardOutput.strings() {
                let words = line.split(separator: ":", omittingEmptySubsequences: false)
                if line.hasPrefix("ready") { break }
                if let name = words.first,
                    let port = words.last.flatMap({ Int($0.filter(\.isNumber)) })
                {
                    ports[String(name.prefix { !$0.isNumber && $0 != "[" })] = port
                }
            }
            let process = execution.processIdentifier.value
            do {
                let result = try await work(ChildServer(process: process, ports: ports))
                try execution.send(signal: .terminate)
                return result
            } catch {
                try? execution.send(signal: .terminate)
                throw error
            }
        }
        // The echo knows no clean stop.
        guard [.exited(0), .signaled(SIGTERM)].contains(outcome.terminationStatus) else {
            throw CannotRun("the server ended badly: \(outcome.terminationStatus)")
        }
        return outcome.closureResult
    }

    func port(_ name: String) throws -> Int {
        guard let port = ports["\(name) on "] else { throw CannotRun("the server did not start") }
        return port
    }

    /// Seconds of processor time so far.
    var processorSeconds: Double {
        let fields = text("stat").split(separator: ")").last?.split(separator: " ") ?? []
        guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12])
        else { return 0 }
        return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    /// What it holds in memory, in KiB.
    var residentKibibytes: Int {
        let line = text("status").split(separator: "\n").first { $0.hasPrefix("VmRSS") }
        return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
    }

    private func text(_ name: String) -> String {
        String(decoding: (try? readFile("/proc/\(process)/\(name)")) ?? [], as: UTF8.self)
    }
}
