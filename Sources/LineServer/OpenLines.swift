import NIOCore
import Synchronization

/// A line as the house sees it.
protocol OpenLine: AnyObject, Sendable {
    /// Says goodbye and closes; on any thread.
    func stop()
    /// Looks at the time since something last happened; on any thread.
    func tick()
}

/// Every line that is open, to be told of the time and of the end.
final class OpenLines: Sendable {
    private let lines = Mutex<[ObjectIdentifier: any OpenLine]>([:])

    func add(_ line: any OpenLine) { lines.withLock { $0[ObjectIdentifier(line)] = line } }

    func remove(_ line: any OpenLine) {
        lines.withLock { _ = $0.removeValue(forKey: ObjectIdentifier(line)) }
    }

    var all: [any OpenLine] { lines.withLock { Array($0.values) } }
}
