import ChatSessions
import CoreMetrics
import NIOCore

extension RelayHandler: LineHandler {
    func stop() { leave() }

    func tick() {
        guard output.isUnread(for: house.limits.unreadSeconds, at: .now()), let context else {
            return
        }
        if output.isClosing { return context.close(promise: nil) }
        house.counters.slowReaders.increment()
        sayGoodbye(.closing)
    }

    func lost(_ key: SessionKey) {}
}
