import ChatSessions
import NIOCore
import Synchronization

/// What a line's handler does when others call; always on its event loop.
protocol LineHandler: AnyObject {
    func deliver(_ delivery: Delivery)
    func lost(_ key: SessionKey)
    func turnEndedElsewhere()
    /// What `erase` asked for is done, or could not be.
    func erased(_ key: SessionKey, _ result: Result<ErasureReceipt, StoreFailure>)
    /// What the store held of a conversation is in memory, or could not be fetched.
    func summoned(_ key: SessionKey, _ result: Result<Void, StoreFailure>)
    func stop()
    func tick()
}

/// The way to a handler from any thread: what is called elsewhere is done on its event loop.
final class LoopLine: SessionConnection, OpenLine {
    private let loop: any EventLoop
    private let handler: NIOLoopBoundBox<(any LineHandler)?>
    private let openness = Atomic(true)
    let lane: Int

    init(_ handler: any LineHandler, on loop: any EventLoop, lane: Int) {
        self.loop = loop
        self.lane = lane
        self.handler = NIOLoopBoundBox(handler, eventLoop: loop)
    }

    var isOpen: Bool { openness.load(ordering: .acquiring) }

    /// Nothing can be sent any more; the handler is let go.
    func close() {
        openness.store(false, ordering: .releasing)
        handler.value = nil
    }

    /// Most turns end on the loop that they began on; for them no closure is made.
    func deliver(_ delivery: Delivery) {
        guard loop.inEventLoop else { return call { $0.deliver(delivery) } }
        handler.value?.deliver(delivery)
    }

    func lost(_ key: SessionKey) { call { $0.lost(key) } }
    func turnEndedElsewhere() { call { $0.turnEndedElsewhere() } }
    func erased(_ key: SessionKey, _ result: Result<ErasureReceipt, StoreFailure>) {
        call { $0.erased(key, result) }
    }
    func summoned(_ key: SessionKey, _ result: Result<Void, StoreFailure>) {
        call { $0.summoned(key, result) }
    }
    func stop() { call { $0.stop() } }
    func tick() { call { $0.tick() } }

    func perform(_ work: @escaping @Sendable () -> Void) {
        if loop.inEventLoop { work() } else { loop.execute(work) }
    }

    private func call(_ work: @escaping @Sendable (any LineHandler) -> Void) {
        if loop.inEventLoop {
            handler.value.map(work)
        } else {
            loop.execute { [handler] in handler.value.map(work) }
        }
    }
}
