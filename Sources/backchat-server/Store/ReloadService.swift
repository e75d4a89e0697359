import ChatSessions
import DialogArguments
import Logging
import ServiceLifecycle
import SessionStores
import UnixSignals

/// Reads the content anew on SIGHUP; what cannot be served leaves everything as it was.
struct ReloadService: Service {
    let desk: ContentDesk
    let shelf: ContentShelf
    let file: SQLiteFile?
    let log: Logger

    func run() async throws {
        for await _ in await UnixSignalsSequence(trapping: .sighup).cancelOnGracefulShutdown() {
            do {
                let version = try desk.renew(shelf, keptIn: file)
                log.info("new conversations go by content \(version)")
            } catch let failure as CannotRun {
                log.error("the content stays as it was: \(failure.sentence)")
            } catch let failure as BrokenContent {
                log.error("the content stays as it was: \(failure.count)\n\(failure.list)")
            }
        }
    }
}
