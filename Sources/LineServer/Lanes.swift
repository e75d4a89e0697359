import NIOConcurrencyHelpers
import NIOCore

/// Numbers the event loops in the order in which they carry their first line.
final class Lanes: Sendable {
    private let known = NIOLockedValueBox<[ObjectIdentifier: Int]>([:])

    func number(of loop: any EventLoop) -> Int {
        known.withLockedValue { known in
            let number = known[ObjectIdentifier(loop)] ?? known.count
            known[ObjectIdentifier(loop)] = number
            return number
        }
    }
}
