import NIOCore
import NIOConcurrencyHelpers

/// When a repeated task ran last.
final class ClockTime: Sendable {
    private let last = NIOLockedValueBox(NIODeadline.now())

    /// How many milliseconds later than `interval` after the last call this one comes.
    func lag(after interval: TimeAmount) -> Int {
        last.withLockedValue { last in
            let now = NIODeadline.now()
            defer { last = now }
            return max(0, Int((now - last - interval).nanoseconds / 1_000_000))
        }
    }
}
