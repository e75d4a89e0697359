import DialogArguments
import Glibc
import NIOCore
import NIOPosix

/// What the disk can do: appends of 200 bytes, each on the disk before the next begins.
struct SyncRun: Sendable {
    let folder: String
    let duration: Duration
    /// From the end of one to the beginning of the next, so that they are no load themselves.
    var pause = Duration.zero

    /// The same beside something else, on a thread that nothing else needs.
    func runBeside() async throws -> LoadResult {
        try await NIOThreadPool.singleton.runIfActive { try run() }
    }

    func run() throws -> LoadResult {
        let path = folder + "/appends"
        let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw CannotRun("\(path): \(String(cString: strerror(errno)))") }
        defer {
            close(file)
            unlink(path)
        }
        let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 200)
        let meter = LoadMeter()
        meter.isRunning = true
        let start = ContinuousClock.now
        while ContinuousClock.now - start < duration {
            let begun = NIODeadline.now()
            guard write(file, bytes, bytes.count) == bytes.count, fdatasync(file) == 0 else {
                throw CannotRun("\(path): \(String(cString: strerror(errno)))")
            }
            meter.record(begun: begun, isRight: true)
            if pause > .zero { usleep(UInt32(pause / .microseconds(1))) }
        }
        var result = LoadResult()
        result.turns = meter.turns
        result.seconds = (ContinuousClock.now - start) / .seconds(1)
        result.microseconds = LoadResult.Percentiles(meter.histogram)
        return result
    }
}
