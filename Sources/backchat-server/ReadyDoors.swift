import Glibc
import NIOConcurrencyHelpers

/// Says on standard output where the server listens, and "ready" when every door is open.
final class ReadyDoors: Sendable {
    private let closed: NIOLockedValueBox<Int>
    private let then: @Sendable () -> Void

    /// - Parameter then: What is done beside all else once they are open.
    init(count: Int, then: @escaping @Sendable () -> Void = {}) {
        closed = NIOLockedValueBox(count)
        self.then = then
    }

    func opened(_ lines: [String?]) {
        closed.withLockedValue { closed in
            for line in lines.compactMap(\.self) { print(line) }
            closed -= 1
            if closed == 0 { print("ready") }
            fflush(nil)
            if closed == 0 { Task.detached(priority: .utility) { self.then() } }
        }
    }
}

/// As many connections as the machine lets one process have.
func raiseDescriptorLimit() {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
    limit.rlim_cur = limit.rlim_max
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
}
