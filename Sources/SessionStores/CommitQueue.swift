import Dispatch
import NIOConcurrencyHelpers

/// Gathers work while a commit runs: what queued meanwhile is the next batch, so that no timer is
/// needed and nothing waits for company.
///
/// The work is done on a thread of its own; an fsync that stalls holds up commits and nothing else.
final class CommitQueue<Work: Sendable>: Sendable {
    private struct State {
        var waiting: [Work] = []
        var isRunning = false
    }

    private let state = NIOLockedValueBox(State())
    private let queue = DispatchQueue(label: "backchat-store", qos: .userInitiated)

    /// - Parameter commit: Does a batch of work; never two at once.
    func add(_ work: Work, committing commit: @escaping @Sendable ([Work]) -> Void) {
        let isIdle = state.withLockedValue { state in
            state.waiting.append(work)
            defer { state.isRunning = true }
            return !state.isRunning
        }
        guard isIdle else { return }
        queue.async { [self] in
            while let batch = next() { commit(batch) }
        }
    }

    private func next() -> [Work]? {
        state.withLockedValue { state in
            guard !state.waiting.isEmpty else {
                state.isRunning = false
                return nil
            }
            let batch = Array(state.waiting.prefix(StoreLimits.batch))
            state.waiting.removeFirst(batch.count)
            return batch
        }
    }
}
