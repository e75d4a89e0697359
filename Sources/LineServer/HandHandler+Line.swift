import ChatSessions
import Conversation
import CoreMetrics
import DialogEngine
import NIOCore

extension HandHandler: LineHandler {
    /// A turn under way gets its reply first.
    func stop() {
        isStopping = true
        guard !output.isClosing, !isWaiting else { return }
        print(.closing)
        close()
    }

    func tick() {
        let now = NIODeadline.now()
        if output.isUnread(for: house.limits.unreadSeconds, at: now), let context {
            house.counters.slowReaders.increment()
            return context.close(promise: nil)
        }
        guard !isWaiting, !output.isClosing else { return }
        let silence = now - lastTyped
        if silence > .seconds(Int64(house.limits.idleSeconds)) {
            print(.silentForLong)
            close()
        } else if !isSilenceTold, silence > .seconds(Int64(house.limits.silenceSeconds)) {
            isSilenceTold = true
            // What is long here is for the operator to say.
            send(.silence(max(.seconds(house.limits.silenceSeconds), DialogEngine.Limits.silence)))
        }
    }

    func erased(_ key: SessionKey, _ result: Result<ErasureReceipt, StoreFailure>) {}

    func summoned(_ key: SessionKey, _ result: Result<Void, StoreFailure>) {
        isWaiting = false
        if case .success = result {
            resume(key)
        } else {
            print(.trouble)
            prompt()
        }
        flushUnlessReading()
        work()
    }

    func turnEndedElsewhere() {}

    func lost(_ key: SessionKey) {
        guard key == self.key else { return }
        print(.goesOnElsewhere)
        close()
    }
}
