import ChatSessions
import Logging
import ServiceLifecycle
import SessionStores

/// Destroys conversations whose time is over: at the start, and once an hour.
struct RetentionService: Service {
    let store: SQLiteStore
    let days: Int
    let log: Logger

    func run() async throws {
        try? await cancelWhenGracefulShutdown {
            while true {
                store.sweep(keeping: days) { [log] result in
                    if case .success(let count) = result, count > 0 {
                        log.info("\(count) conversations were destroyed; their time was over")
                    }
                }
                try await Task.sleep(for: .seconds(3600))
            }
        }
    }
}
