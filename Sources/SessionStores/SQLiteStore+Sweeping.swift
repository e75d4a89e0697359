package import ChatSessions
import GRDB

extension SQLiteStore {
    /// Destroys conversations in which nothing has happened for so many days; their names can begin
    /// anew.
    ///
    /// Piece by piece, with the turns that came meanwhile in between.
    package func sweep(
        keeping days: Int, then: @escaping @Sendable (Result<Int, StoreFailure>) -> Void
    ) {
        sweep(before: clock() / StoreClock.secondsPerDay - days, after: 0, then: then)
    }

    private func sweep(
        before day: Int, after count: Int,
        then: @escaping @Sendable (Result<Int, StoreFailure>) -> Void
    ) {
        add(
            .other { [self] in
                do {
                    let swept = try sweepSome(before: day)
                    if swept < StoreLimits.swept { return then(.success(count + swept)) }
                    sweep(before: day, after: count + swept, then: then)
                } catch {
                    note(error)
                    then(.failure(.unavailable))
                }
            })
    }

    private func sweepSome(before day: Int) throws -> Int {
        try file.pool.writeWithoutTransaction { db in
            var ids: [Int64] = []
            try db.inTransaction(.immediate) {
                ids = try Int64.fetchAll(
                    db, sql: "SELECT id FROM session WHERE day < ? LIMIT ?",
                    arguments: [day, StoreLimits.swept])
                for id in ids { _ = try Self.delete(id, db) }
                return .commit
            }
            if !ids.isEmpty { emptyErased(db) }
            return ids.count
        }
    }
}
