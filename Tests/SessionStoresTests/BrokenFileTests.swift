import Foundation
import GRDB
import NIOConcurrencyHelpers
import Testing

@testable import ChatSessions
@testable import SessionStores

/// A file whose pages are not what SQLite wrote: said at the start where that can be seen at once, and else
/// by the first turn that comes upon it.
@Suite struct BrokenFileTests {
    private static let records = journal("lower back", "none")

    @Test func `a sound file has its ends`() async throws {
        try await withFolder { folder in
            try openFile(in: folder).touchEnds()
            try await fill(folder)
            try openFile(in: folder).touchEnds()
        }
    }

    @Test func `a file that was cut is refused before anybody talks`() async throws {
        try await withFolder { folder in
            try await fill(folder)
            let file = try FileHandle(forUpdating: URL(filePath: database(in: folder)))
            try file.truncate(atOffset: try file.seekToEnd() - 16 * 4096)
            try file.close()
            let said = try #require(
                throws: StoreProblem.self, performing: { try openFile(in: folder).touchEnds() })
            #expect(said.sentence.hasSuffix("; the file is damaged: put a backup in its place"))
            #expect(said.sentence.hasPrefix(database(in: folder)))
        }
    }

    @Test func `pages in the middle are come upon by a turn, and named by verify`() async throws {
        try await withFolder { folder in
            try await fill(folder)
            try await overwriteIndexLeaves(folder)
            let file = try openFile(in: folder)
            try file.touchEnds()
            let faults = NIOLockedValueBox<[StoreFault]>([])
            let store = SQLiteStore(file, clock: { noon }) { fault in
                faults.withLockedValue { $0.append(fault) }
            }
            var read = 0
            for number in 0..<Self.conversations {
                if case .success = await store.load(key(number)) { read += 1 }
            }
            #expect((1..<Self.conversations).contains(read))
            #expect(!store.isSound)
            #expect(
                faults.withLockedValue { $0 } == [
                    .damaged("database disk image is malformed (SQLite 11)")
                ])
            #expect(await store.append(Self.records[0], of: anna).failure == .unavailable)
            #expect(!(try file.verify().damage.isEmpty))
            store.close()
        }
    }

    private static let conversations = 1000

    private func key(_ number: Int) -> SessionKey { SessionKey(.relay("irc"), "\(number)") }

    private func fill(_ folder: String) async throws {
        let store = SQLiteStore(try openFile(in: folder), clock: { noon })
        for number in 0..<Self.conversations {
            store.append(Self.records, of: key(number)) { _ in }
        }
        store.close()
    }

    /// Puts nonsense in the place of those pages of the index of records that are neither its first nor its
    /// last.
    private func overwriteIndexLeaves(_ folder: String) async throws {
        let pool = try openFile(in: folder).pool
        let root = try await pool.read {
            try Int.fetchOne(
                $0,
                sql: "SELECT rootpage FROM sqlite_master WHERE name = 'sqlite_autoindex_record_1'")
        }
        try pool.close()
        let path = URL(filePath: database(in: folder))
        let page = 4096
        var bytes = try Data(contentsOf: path)
        // An inner page of an index: its cells begin with the number of the page below.
        let start = (try #require(root) - 1) * page
        #expect(bytes[start] == 2)
        let cells = Int(bytes[start + 3]) << 8 | Int(bytes[start + 4])
        #expect(cells >= 2)
        for cell in 1..<cells {
            let pointer = start + 12 + 2 * cell
            let place = start + (Int(bytes[pointer]) << 8 | Int(bytes[pointer + 1]))
            let leaf = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
            bytes.replaceSubrange(
                (leaf - 1) * page..<leaf * page, with: Data(repeating: 0xFF, count: page))
        }
        try bytes.write(to: path)
    }
}
