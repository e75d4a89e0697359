import Glibc
import Synchronization

/// A started program with a pipe at each of its ends.
final class RunningProgram {
    private let process: pid_t
    private var input: CInt
    private var output: CInt
    private var errors: CInt
    private var unsent: [UInt8] = []
    private(set) var outputBytes: [UInt8] = []
    private var errorBytes: [UInt8] = []
    private let end = ContinuousClock.now + patience

    init(_ program: Program) throws {
        _ = brokenPipesAreErrors
        // One start at a time: a program must not get hold of the pipes of another.
        let starting = try oneAtATime.withLock { _ in
            let pipes = try (0..<3).map { _ in try Self.pipe() }
            let theirs = [pipes[0].reading, pipes[1].writing, pipes[2].writing]
            defer { for descriptor in theirs { _ = Glibc.close(descriptor) } }
            let ours = [pipes[0].writing, pipes[1].reading, pipes[2].reading]
            return (ours, try program.spawn(theirs))
        }
        process = starting.1
        (input, output, errors) = (starting.0[0], starting.0[1], starting.0[2])
        // A blocking write would wait for a program that waits for its reader.
        _ = fcntl(input, F_SETFL, O_NONBLOCK)
    }

    /// What it will find at its standard input.
    func send(_ bytes: [UInt8]) { unsent += bytes }

    /// Waits until it has written `text`.
    func reads(_ text: String) -> Bool {
        while !String(decoding: outputBytes, as: UTF8.self).contains(text) {
            guard output >= 0, moveSomeBytes() else { return false }
        }
        return true
    }

    /// Waits until it has written `text` to its standard error.
    func complains(_ text: String) -> Bool {
        while !String(decoding: errorBytes, as: UTF8.self).contains(text) {
            guard errors >= 0, moveSomeBytes() else { return false }
        }
        return true
    }

    /// Tells it to do something, like to stop.
    func signal(_ number: CInt) { kill(process, number) }

    /// The reader of its standard output goes away.
    func stopReading() { Self.close(&output) }

    /// Sends the rest, ends its input and waits for its end.
    func finish() -> Outcome {
        while input >= 0, !unsent.isEmpty { guard moveSomeBytes() else { break } }
        Self.close(&input)
        while output >= 0 || errors >= 0 { guard moveSomeBytes() else { break } }
        let end = Outcome.End(of: process, until: self.end)
        Self.close(&output)
        Self.close(&errors)
        return Outcome(end, output: outputBytes, errors: errorBytes)
    }

    /// - Returns: `false` when patience is over.
    private func moveSomeBytes() -> Bool {
        let left = max(0, (end - ContinuousClock.now).components.seconds)
        var ends = [
            pollfd(fd: unsent.isEmpty ? -1 : input, events: Int16(POLLOUT), revents: 0),
            pollfd(fd: output, events: Int16(POLLIN), revents: 0),
            pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
        ]
        guard poll(&ends, nfds_t(ends.count), CInt(left * 1000)) > 0 else { return false }
        if ends[0].revents != 0 {
            let count = unsent.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
            if count > 0 { unsent.removeFirst(count) } else { Self.close(&input) }
        }
        if ends[1].revents != 0 { Self.read(&output, into: &outputBytes) }
        if ends[2].revents != 0 { Self.read(&errors, into: &errorBytes) }
        return true
    }

    private static func pipe() throws -> (reading: CInt, writing: CInt) {
        var ends: [CInt] = [-1, -1]
        guard Glibc.pipe(&ends) == 0 else { throw NotStarted(path: "pipe", code: errno) }
        for descriptor in ends { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }

    private static func read(_ descriptor: inout CInt, into bytes: inout [UInt8]) {
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        let count = Glibc.read(descriptor, &buffer, buffer.count)
        if count > 0 { bytes += buffer[..<count] } else { close(&descriptor) }
    }

    private static func close(_ descriptor: inout CInt) {
        if descriptor >= 0 { _ = Glibc.close(descriptor) }
        descriptor = -1
    }
}

/// Longer than any run takes on the slowest machine; only a program that hangs is stopped.
private let patience: Duration = .seconds(300)

private let oneAtATime = Mutex(())

private let brokenPipesAreErrors: Void = { _ = signal(SIGPIPE, SIG_IGN) }()
