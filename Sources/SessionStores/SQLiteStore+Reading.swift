package import ChatSessions
import Foundation
import GRDB

extension SQLiteStore {
    package func load(
        _ key: SessionKey, then: @escaping @Sendable (Result<Journal, StoreFailure>) -> Void
    ) {
        file.pool.asyncRead { [self] result in
            do {
                let db = try result.get()
                then(try journal(of: file.key.name(of: key), db))
            } catch {
                report(.notRead(sentence(of: error)))
                then(.failure(.unavailable))
            }
        }
    }

    private func journal(
        of name: SessionName, _ db: Database
    ) throws -> Result<Journal, StoreFailure> {
        guard let kept = try KeptSession(named: name, db) else {
            return try isErased(name, db) ? .failure(.erased) : .success(Journal())
        }
        let walk = try kept.walk(with: file.key, db)
        guard walk.broken == nil else { return .failure(.damaged) }
        return .success(Journal(walk.records.map(\.record)))
    }
}
