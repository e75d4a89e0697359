import Crypto
import Glibc

/// The file that holds the operator's key: 64 hexadecimal digits that nobody else may read.
package struct OperatorKeyFile: Sendable {
    package let path: String

    package init(path: String) { self.path = path }

    package var exists: Bool { access(path, F_OK) == 0 }

    /// Reads the key.
    package func read() throws(StoreProblem) -> OperatorKey {
        let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw problem("cannot be read: \(reason(errno))") }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else {
            throw problem("cannot be read: \(reason(errno))")
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw problem("is no plain file") }
        guard status.st_mode & 0o077 == 0 else {
            throw problem("can be read by others: chmod 600 \(path)")
        }
        var buffer = [UInt8](repeating: 0, count: 4 * StoreLimits.keyBytes)
        let count = Glibc.read(file, &buffer, buffer.count)
        let text = buffer.prefix(max(0, count)).filter { $0 != UInt8(ascii: "\n") }
        let digits = text.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
        guard digits.count == text.count, digits.count == 2 * StoreLimits.keyBytes else {
            throw problem("does not hold \(2 * StoreLimits.keyBytes) hexadecimal digits")
        }
        return OperatorKey(
            bytes: stride(from: 0, to: digits.count, by: 2).map {
                UInt8(digits[$0] * 16 + digits[$0 + 1])
            })
    }

    /// Makes a new key and the file, unless somebody else was quicker; it is whole and on the disk before
    /// anything is sealed with it.
    package func make() throws(StoreProblem) -> OperatorKey {
        try makeFolder(parent(of: path))
        let digits = Array("0123456789abcdef".utf8)
        let text = SymmetricKey(size: .bits256).withUnsafeBytes { bytes in
            bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] } + [UInt8(ascii: "\n")]
        }
        do {
            let draft = try DraftFile(for: path)
            try draft.write(text)
            _ = try draft.publish()
        } catch {
            throw problem("cannot be written: \(error.reason)")
        }
        return try read()
    }

    private func problem(_ what: String) -> StoreProblem {
        StoreProblem("the key file \(path) \(what)")
    }
}

private func reason(_ code: CInt) -> String { String(cString: strerror(code)) }

/// The folder that a path names something in.
package func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// Makes a folder that only its owner can look into, and those above it.
package func makeFolder(_ path: String) throws(StoreProblem) {
    var status = stat()
    if stat(path, &status) == 0 { return }
    if path.contains("/") { try makeFolder(parent(of: path)) }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
        throw StoreProblem("the folder \(path) cannot be made: \(reason(errno))")
    }
}
