import DialogArguments
import DialogLibrary
import Glibc

/// Gives a folder of its own for one measurement, and takes it away again.
func withScratchFolder<Result>(
    in place: String, _ work: (String) async throws -> Result
) async throws -> Result {
    // `mkdtemp` puts a name of its own in the place of six letters.
    let name = String(repeating: "X", count: 6)
    var template = Array("\(place)/backchat-bench-\(name)".utf8CString)
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
