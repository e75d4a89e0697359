import Foundation
import ShippedContent
import StrictJSON
import Testing

@testable import ChatSessions
@testable import SessionStores

/// Every store that there is.
enum StoreKind: String, CaseIterable, CustomTestStringConvertible {
    case memory, sqlite

    var testDescription: String { rawValue }

    func with(_ work: (any SessionStore) async throws -> Void) async throws {
        switch self {
        case .memory: try await work(MemoryStore())
        case .sqlite:
            try await withFolder { folder in
                let store = SQLiteStore(try openFile(in: folder), clock: { noon })
                try await work(store)
                store.close()
            }
        }
    }
}

/// A moment in the year 2026.
let noon = 1_796_040_000

let anna = SessionKey(.relay("irc"), "anna")
let ben = SessionKey(.relay("irc"), "ben")

func withFolder<Result>(_ work: (String) async throws -> Result) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "backchat-\(UUID().uuidString)").resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await work(folder.path)
}

func database(in folder: String) -> String { folder + "/state/conversations.sqlite" }

func keyFile(in folder: String) -> OperatorKeyFile {
    OperatorKeyFile(path: folder + "/settings/operator.key")
}

func openFile(
    in folder: String, synchronous: SQLiteFile.Synchronous = .full
) throws(StoreProblem) -> SQLiteFile {
    try SQLiteFile(database(in: folder), key: keyFile(in: folder), synchronous: synchronous)
}

extension SessionStore {
    func append(_ records: JournalRecord..., of key: SessionKey) async -> Result<Void, StoreFailure>
    {
        await withCheckedContinuation { done in
            append(records, of: key) { done.resume(returning: $0) }
        }
    }

    func load(_ key: SessionKey) async -> Result<Journal, StoreFailure> {
        await withCheckedContinuation { done in load(key) { done.resume(returning: $0) } }
    }

    func erase(_ key: SessionKey) async -> Result<ErasureReceipt, StoreFailure> {
        await withCheckedContinuation { done in erase(key) { done.resume(returning: $0) } }
    }
}

extension Result where Success == Void {
    /// How it failed, if it did.
    var failure: Failure? {
        guard case .failure(let failure) = self else { return nil }
        return failure
    }
}

/// The journal of somebody who typed this.
func journal(_ typed: String...) -> [JournalRecord] { journal(typed) }

func journal(_ typed: [String]) -> [JournalRecord] {
    let turns = Turns(shippedSetting)
    var session = Session()
    return typed.enumerated().compactMap { index, text in
        let before = session
        let message = PatientMessage(mid: "m\(index)", said: .text(text))
        let reception = session.receive(
            message, afterSending: session.seq, in: turns, of: Fingerprint("anna"))
        guard case .new(let uptake) = reception else { return nil }
        let sent = session.settle(uptake)
        let record = JournalRecord(uptake, replies: sent, from: before, to: session, in: turns)
        session.records = record.number
        // The normalized words of an utterance are not kept.
        return JournalRecord(number: record.number, kept: record.bytes)
    }
}

/// All that lies in the folder of the store, one file after the other.
func bytes(in folder: String) throws -> [UInt8] {
    let state = folder + "/state"
    return try FileManager.default.contentsOfDirectory(atPath: state).flatMap {
        Array(try Data(contentsOf: URL(filePath: "\(state)/\($0)")))
    }
}
