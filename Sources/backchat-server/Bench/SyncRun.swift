import DialogArguments
import DialogLibrary
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

/// Gives a folder of its own for one measurement, and takes it away again.
func withScratchFolder<Result>(
    in place: String, _ work: (String) async throws -> Result
) async throws -> Result {
    var template = Array("\(place)/backchat-bench-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
        throw CannotRun("\(place): \(String(cString: strerror(errno)))")
    }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { removeFolder(folder) }
    return try await work(folder)
}

private func removeFolder(_ folder: String) {
    for name in fileNames(in: folder) {
        let path = "\(folder)/\(name)"
        if isFolder(path) { removeFolder(path) } else { unlink(path) }
    }
    rmdir(folder)
}
