import NIOCore
import NIOConcurrencyHelpers

/// A line as the house sees it.
protocol OpenLine: AnyObject, Sendable {
    /// Says goodbye and closes; on any thread.
    func stop()
    /// Looks at the time since something last happened; on any thread.
    func tick()
}

/// Every line of a kind that is open, up to a limit, to be told of the time and of the end.
final class OpenLines: Sendable {
    private let lines = NIOLockedValueBox<[ObjectIdentifier: any OpenLine]>([:])
    private let limit: Int

    init(atMost limit: Int) { self.limit = limit }

    /// False when there are too many; the line is then to be closed.
    func add(_ line: any OpenLine) -> Bool {
        lines.withLockedValue {
            guard $0.count < limit else { return false }
            $0[ObjectIdentifier(line)] = line
            return true
        }
    }

    func remove(_ line: any OpenLine) {
        lines.withLockedValue { _ = $0.removeValue(forKey: ObjectIdentifier(line)) }
    }

    var all: [any OpenLine] { lines.withLockedValue { Array($0.values) } }
}
