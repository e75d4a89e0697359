import Glibc
import NIOConcurrencyHelpers

/// Says on standard output where the server listens, and "ready" when every door is open.
final class ReadyDoors: Sendable {
    private let closed: NIOLockedValueBox<Int>

    init(count: Int) { closed = NIOLockedValueBox(count) }

    func opened(_ lines: [String?]) {
        closed.withLockedValue { closed in
            for line in lines.compactMap(\.self) { print(line) }
            closed -= 1
            if closed == 0 { print("ready") }
            fflush(nil)
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
