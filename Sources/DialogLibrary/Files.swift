package import Glibc
import StrictJSON

/// Why a file could not be read or written, in a sentence without its content.
package struct FileFailure: Error {
    package let path: String
    let code: CInt

    package var sentence: String { "\(path): \(String(cString: strerror(code)))" }
}

/// The bytes of a file, at most one more than JSON is read of.
package func readFile(_ path: String) throws(FileFailure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure(path: path, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    // One byte more than it holds, so that its end is met at once.
    let size = fstat(descriptor, &status) == 0 ? Int(status.st_size) + 1 : 1
    var bytes: [UInt8] = []
    while bytes.count <= StrictJSON.Limits.fileBytes {
        var count = 0
        let room = bytes.isEmpty ? min(size, StrictJSON.Limits.fileBytes + 1) : 32 * 1024
        let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
            count = read(descriptor, buffer.baseAddress, buffer.count)
            filled = max(0, count)
        }
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw FileFailure(path: path, code: errno) }
        guard count > 0 else { break }
        if bytes.isEmpty { bytes = part } else { bytes += part }
    }
    return bytes
}

/// Makes a new empty file that only the owner can read; fails when there is one of that name.
package func createFile(_ path: String) throws(FileFailure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileFailure(path: path, code: errno) }
    close(descriptor)
}

/// Writes a whole file beside the old one and puts it in its place.
///
/// A file that is there keeps its permissions; a new one gets `mode`. No other file is touched, whatever
/// it is called. When it fails nothing of the new text stays behind.
package func writeFile(
    _ path: String, _ text: String, mode: mode_t = 0o644
) throws(FileFailure) {
    var status = stat()
    let mode = stat(path, &status) == 0 ? status.st_mode & 0o777 : mode
    let (draft, descriptor) = try createDraft(of: path, mode)
    let isWritten = writeAll(descriptor, text)
    guard close(descriptor) == 0, isWritten, rename(draft, path) == 0 else {
        let code = errno
        unlink(draft)
        throw FileFailure(path: path, code: code)
    }
}

/// An empty file beside another, under the first name that is free.
private func createDraft(
    of path: String, _ mode: mode_t
) throws(FileFailure) -> (path: String, descriptor: CInt) {
    var number = 1
    while true {
        let draft = "\(path).new\(number)"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        if descriptor >= 0 { return (draft, descriptor) }
        guard errno == EEXIST, number < 100 else { throw FileFailure(path: path, code: errno) }
        number += 1
    }
}

private func writeAll(_ descriptor: CInt, _ text: String) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
    }
    return true
}

/// The plain files and folders in a folder, sorted; none when it cannot be read.
package func fileNames(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
            pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
}

package func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}
