package import ChatSessions
import Dispatch
import Foundation
import GRDB

extension SQLiteStore {
    package func load(
        _ key: SessionKey, then: @escaping @Sendable (Result<Journal, StoreFailure>) -> Void
    ) {
        reading.async { [self] in
            let result: Result<Journal, StoreFailure>
            do {
                result = try file.pool.read { try journal(of: file.key.name(of: key), $0) }
            } catch {
                note(error, as: StoreFault.notRead)
                result = .failure(.unavailable)
            }
            // Outside of the read: whoever is called back may want to read as well.
            then(result)
        }
    }

    private func journal(
        of name: SessionName, _ db: Database
    ) throws -> Result<Journal, StoreFailure> {
        guard let kept = try KeptSession(named: name, db) else {
            return try isErased(name, db) ? .failure(.erased) : .success(Journal())
        }
        return .success(try kept.walk(with: file.key, db).journal)
    }
}
