import DialogArguments
import Glibc
import NIOCore

/// What the disk can do: appends of 200 bytes, each on the disk before the next begins.
struct SyncRun {
    let folder: String
    let duration: Duration

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
        }
        var result = LoadResult()
        result.turns = meter.turns
        result.seconds = (ContinuousClock.now - start) / .seconds(1)
        result.microseconds = LoadResult.Percentiles(meter.histogram)
        return result
    }
}
