import ChatSessions
import Crypto
import Foundation
import GRDB

/// Where the next record of a journal goes.
struct JournalHead: Sendable {
    let id: Int64
    var seal: RecordSeal
    var number: Int
    var phase: KeptPhase
    /// The last day on which something was appended.
    var day: Int

    /// A conversation that begins.
    init(inserting name: SessionName, on day: Int, _ key: OperatorKey, _ db: Database) throws {
        let made = try key.makeKey(for: name)
        try db.cachedStatement(sql: "INSERT INTO session (name, key, day) VALUES (?, ?, ?)")
            .execute(arguments: [Data(name.bytes), Data(made.wrapped), day])
        id = db.lastInsertedRowID
        seal = RecordSeal(name, made.key)
        number = 0
        phase = .opening
        self.day = day
    }

    /// The end of what is there; `nil` when there is nothing.
    ///
    /// - Parameter isLoss: What is there need not be readable.
    init?(
        finding name: SessionName, isLoss: Bool, _ key: OperatorKey, _ db: Database
    ) throws {
        guard
            let session = try Row.fetchOne(
                db.cachedStatement(sql: "SELECT id, key, day FROM session WHERE name = ?"),
                arguments: [Data(name.bytes)])
        else { return nil }
        id = session["id"]
        let kept: Data = session["key"]
        let opened: SymmetricKey
        if let known = key.unwrap(KeptSession.wrapped(kept), for: name) {
            opened = known
        } else {
            // Whoever has the conversation in memory reads it again, and learns what is lost.
            guard isLoss else { throw StoreFailure.numberTaken }
            let made = try key.makeKey(for: name)
            try db.execute(
                sql: "UPDATE session SET key = ? WHERE id = ?",
                arguments: [Data(made.wrapped) + kept, id])
            opened = made.key
        }
        day = session["day"]
        let last = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT number, phase, sealed FROM record WHERE session = ?
                    ORDER BY number DESC LIMIT 1
                    """), arguments: [id])
        number = last?["number"] ?? 0
        phase = last.flatMap { KeptPhase(rawValue: $0["phase"]) } ?? .opening
        let tag = last.map { RecordSeal.tag(of: Array($0["sealed"] as Data)) }
        seal = RecordSeal(name, opened, after: tag)
    }

    /// Seals the next record and goes on behind it; nothing is written yet.
    mutating func seal(
        _ record: JournalRecord, _ text: [UInt8], at time: Int
    ) throws -> SealedRecord {
        phase = KeptPhase(after: record, from: phase)
        number = record.number
        let place = RecordSeal.Place(number: number, time: time, phase: phase.rawValue)
        let today = time / StoreClock.secondsPerDay
        defer { day = today }
        return SealedRecord(
            session: id, place: place, bytes: Data(try seal.seal(text, at: place)),
            newDay: today == day ? nil : today)
    }

    /// Destroys what came before, and the key that it was sealed with.
    mutating func forget(_ key: OperatorKey, _ db: Database) throws {
        let made = try key.makeKey(for: seal.name)
        try db.execute(sql: "DELETE FROM record WHERE session = ?", arguments: [id])
        try db.execute(
            sql: "UPDATE session SET key = ? WHERE id = ?", arguments: [Data(made.wrapped), id])
        seal = RecordSeal(seal.name, made.key)
    }
}

/// How the store counts time.
enum StoreClock {
    static let secondsPerDay = 86_400
}
