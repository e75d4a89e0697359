import Foundation
import GRDB

/// One record as it lies in the file.
struct SealedRecord: Sendable {
    let session: Int64
    let place: RecordSeal.Place
    let bytes: Data
    /// The day, where nothing was appended on it before.
    let newDay: Int?

    /// Writes it; the primary key refuses a number that is taken.
    func insert(into db: Database) throws {
        try db.cachedStatement(sql: Self.insertion)
            .execute(arguments: [session, place.number, place.time, place.phase, bytes])
        guard let newDay else { return }
        try db.cachedStatement(sql: "UPDATE session SET day = ? WHERE id = ?")
            .execute(arguments: [newDay, session])
    }

    private static let insertion =
        "INSERT INTO record (session, number, time, phase, sealed) VALUES (?, ?, ?, ?, ?)"
}
