import ChatSessions
import NIOConcurrencyHelpers

/// A line without a socket: somebody who waits for the end of each turn.
final class BenchLine: SessionConnection {
    let lane = 0
    private let sessions: Sessions
    private let waiting = NIOLockedValueBox<CheckedContinuation<Void, Never>?>(nil)
    private let messages = NIOLockedValueBox(0)

    init(_ sessions: Sessions) { self.sessions = sessions }

    var isOpen: Bool { true }

    func say(_ text: String, _ key: SessionKey) async {
        let mid = messages.withLockedValue { messages in
            messages += 1
            return "\(messages)"
        }
        await withCheckedContinuation { done in
            waiting.withLockedValue { $0 = done }
            _ = sessions.take(
                PatientMessage(mid: mid, said: .text(text)), for: key, from: self, after: 0)
        }
    }

    func deliver(_ delivery: Delivery) {
        delivery.goesOut(with: 0)
        waiting.withLockedValue { waiting in
            defer { waiting = nil }
            return waiting
        }?.resume()
    }

    func perform(_ work: @escaping @Sendable () -> Void) { work() }
    func lost(_ key: SessionKey) {}
    func turnEndedElsewhere() {}
}
