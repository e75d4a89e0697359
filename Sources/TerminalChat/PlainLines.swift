import Glibc
import LanguageUnderstanding

/// Lines from a descriptor that is no terminal: bytes with a limit, whatever they hold.
///
/// Broken UTF-8 becomes replacement characters, which no phrase contains.
package struct PlainLines: LineSource {
    private let descriptor: CInt
    private let limit: Int
    private var buffer: [UInt8] = []
    /// Where the part of the buffer begins that is not yet read.
    private var start = 0
    private var hasEnded = false

    /// - Parameter limit: The bytes of the longest line.
    package init(descriptor: CInt, limit: Int = Limits.utteranceBytes) {
        self.descriptor = descriptor
        self.limit = limit
    }

    /// A whole line waits in the buffer.
    package var hasMore: Bool { buffer[start...].contains(newline) }

    package mutating func next() -> TypedLine {
        var isTooLong = false
        while true {
            if let end = buffer[start...].firstIndex(of: newline) {
                let line = buffer[start..<end]
                start = end + 1
                return isTooLong || line.count > limit ? .tooLong : text(line)
            }
            buffer.removeSubrange(..<start)
            start = 0
            if buffer.count > limit {
                isTooLong = true
                buffer.removeAll()
            }
            if hasEnded {
                defer { buffer.removeAll() }
                if isTooLong { return .tooLong }
                return buffer.isEmpty ? .end : text(buffer[...])
            }
            fill()
        }
    }

    package func forget() {}

    private func text(_ line: ArraySlice<UInt8>) -> TypedLine {
        .line(String(decoding: line, as: UTF8.self))
    }

    private mutating func fill() {
        var chunk = [UInt8](repeating: 0, count: 16 * 1024)
        let count = read(descriptor, &chunk, chunk.count)
        if count < 0, errno == EINTR { return }
        guard count > 0 else {
            hasEnded = true
            return
        }
        buffer += chunk[..<count]
    }
}

private let newline = UInt8(ascii: "\n")
