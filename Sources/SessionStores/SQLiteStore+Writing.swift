import ChatSessions
import Foundation
import GRDB
import NIOConcurrencyHelpers
import Synchronization

extension SQLiteStore {
    /// One transaction for all; what is wrong with one of them is that one's own.
    func write(_ appends: [Append]) throws -> [Result<Void, StoreFailure>] {
        let time = clock()
        var results: [Result<Void, StoreFailure>] = []
        var hasForgotten = false
        try file.pool.writeWithoutTransaction { db in
            try db.inTransaction(.immediate) {
                for append in appends {
                    let result = try write(append, at: time, db)
                    results.append(result)
                    if case .success = result {
                        hasForgotten =
                            hasForgotten || append.records.contains(where: \.isForgetting)
                    }
                }
                return .commit
            }
            // The words are gone from the database; now from its log.
            if hasForgotten { emptyErased(db) }
        }
        return results
    }

    private func write(
        _ append: Append, at time: Int, _ db: Database
    ) throws -> Result<Void, StoreFailure> {
        guard let first = append.records.first else { return .success(()) }
        do {
            if let next = append.next {
                try next.record.insert(into: db)
                remember(next.head, of: append.key)
                return .success(())
            }
            guard var head = try head(of: append.key, beginningWith: first, at: time, db) else {
                return .failure(.erased)
            }
            guard head.number + 1 == first.number else { throw StoreFailure.numberTaken }
            if append.records.count == 1, !first.isForgetting {
                try head.seal(first, append.texts[0], at: time).insert(into: db)
            } else {
                try db.inSavepoint {
                    for (record, text) in zip(append.records, append.texts) {
                        if record.isForgetting { try head.forget(file.key, db) }
                        try head.seal(record, text, at: time).insert(into: db)
                    }
                    return .commit
                }
            }
            remember(head, of: append.key)
            return .success(())
        } catch let failure as StoreFailure {
            forgetHeads([append.key])
            return .failure(failure)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            // Somebody has appended this number, or the conversation is not there any more.
            forgetHeads([append.key])
            return .failure(
                try isErased(file.key.name(of: append.key), db) ? .erased : .numberTaken)
        }
    }

    /// Where the records go; `nil` when the conversation was erased.
    private func head(
        of key: SessionKey, beginningWith first: JournalRecord, at time: Int, _ db: Database
    ) throws -> JournalHead? {
        if let known = heads.withLockedValue({ $0[key] }) { return known }
        let name = file.key.name(of: key)
        if let found = try JournalHead(finding: name, isLoss: first.isLoss, file.key, db) {
            return found
        }
        if try isErased(name, db) { return nil }
        guard first.number == 1 else { throw StoreFailure.numberTaken }
        return try JournalHead(
            inserting: name, on: time / StoreClock.secondsPerDay, file.key, db)
    }

    func isErased(_ name: SessionName, _ db: Database) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM erased WHERE name = ?)"),
            arguments: [Data(name.bytes)]) ?? false
    }

    private func remember(_ head: JournalHead, of key: SessionKey) {
        heads.withLockedValue { heads in
            if heads.count >= StoreLimits.heads { heads = [:] }
            heads[key] = head
        }
    }
}
