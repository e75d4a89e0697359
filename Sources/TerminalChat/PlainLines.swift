import Glibc
import LanguageUnderstanding
import Synchronization

/// Lines from a descriptor without editing: bytes with a limit, whatever they hold.
///
/// Broken UTF-8 becomes replacement characters, which no phrase contains.
package struct PlainLines: LineSource {
    private let descriptor: CInt
    private let limit: Int
    private let isWoken: (() -> Bool)?
    private var buffer: [UInt8] = []
    /// Where the part of the buffer begins that is not yet read.
    private var start = 0
    private var hasEnded = false

    /// - Parameters:
    ///   - limit: The bytes of the longest line.
    ///   - catchesInterrupts: Ctrl-C is told instead of ending the program.
    ///   - isWoken: Asked now and then while nothing is typed.
    package init(
        descriptor: CInt, limit: Int = Limits.utteranceBytes, catchesInterrupts: Bool = false,
        isWoken: (() -> Bool)? = nil
    ) {
        self.descriptor = descriptor
        self.limit = limit
        self.isWoken = isWoken
        if catchesInterrupts { catchInterrupts() }
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
            if let isWoken, !hasInput() {
                if isWoken() { return .woken }
                if !hasInterrupt() { continue }
            }
            if !hasInterrupt() { fill() }
            if takeInterrupt() {
                buffer.removeAll()
                return .interrupted
            }
        }
    }

    package func forget() {}

    private func text(_ line: ArraySlice<UInt8>) -> TypedLine {
        .line(TypedText.decoded(line))
    }

    private func hasInput() -> Bool {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&waiting, 1, TerminalLimits.millisecondsBetweenLooks) != 0
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

/// Set by SIGINT until it is told.
private let wasInterrupted = Atomic(false)

private func hasInterrupt() -> Bool { wasInterrupted.load(ordering: .relaxed) }

private func takeInterrupt() -> Bool { wasInterrupted.exchange(false, ordering: .relaxed) }

/// A wait for input ends when the signal comes.
private func catchInterrupts() {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in
        wasInterrupted.store(true, ordering: .relaxed)
    }
    sigaction(SIGINT, &action, nil)
}
