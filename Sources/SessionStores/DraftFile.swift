import Glibc

/// A file that gets its name when it is whole and on the disk, and never in the place of another.
///
/// Whoever dies on the way leaves a draft that nobody takes for the file.
struct DraftFile: ~Copyable {
    let path: String
    private let destination: String
    private let file: CInt

    /// Which call failed, as the system says it.
    struct Failure: Error {
        let code: CInt

        var reason: String { String(cString: strerror(code)) }
    }

    /// An empty file beside the destination, for its owner alone.
    init(for destination: String) throws(Failure) {
        // `mkstemp` puts a name of its own in the place of six letters.
        let place = String(repeating: "X", count: 6)
        var template = Array("\(destination).\(place)".utf8CString)
        file = mkstemp(&template)
        guard file >= 0 else { throw Failure(code: errno) }
        _ = fcntl(file, F_SETFD, FD_CLOEXEC)
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        self.destination = destination
    }

    deinit {
        close(file)
        unlink(path)
    }

    func write(_ bytes: [UInt8]) throws(Failure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Failure(code: errno) }
            rest = rest.dropFirst(count)
        }
    }

    /// Gives the file its name; false when there is one of that name.
    func publish() throws(Failure) -> Bool {
        guard fsync(file) == 0 else { throw Failure(code: errno) }
        guard link(path, destination) == 0 else {
            if errno == EEXIST { return false }
            throw Failure(code: errno)
        }
        unlink(path)
        let folder = open(parent(of: destination), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw Failure(code: errno) }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw Failure(code: errno) }
        return true
    }
}
