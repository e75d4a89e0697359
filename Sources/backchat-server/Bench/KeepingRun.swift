import ChatSessions
import Conversation
import DialogArguments
import DialogLibrary
import Glibc
import SessionStores

/// What kept conversations cost: bytes on the disk, the start of a server, coming back.
struct KeepingRun: Sendable {
    let folder: String
    let turns: Turns
    let talks: [BenchTalk]

    /// So many turns has a conversation that is come back to.
    static let longTalk = 40
    /// So many are come back to.
    private static let returns = 50
    /// So many people talk at once while the store is filled.
    private static let people = 256

    private var path: String { folder + "/state/conversations.sqlite" }
    private var key: OperatorKeyFile { OperatorKeyFile(path: folder + "/settings/operator.key") }

    /// The options of a server over this store.
    var options: [String] { ["--store", "sqlite:\(path)", "--key-file", key.path] }

    /// Keeps so many conversations that have ended, and some long ones.
    ///
    /// - Returns: the bytes that one conversation takes, and how many turns it has, both on average.
    func fill(_ count: Int) async throws -> (bytes: Int, turns: Double) {
        let store = try open()
        let sessions = Sessions(ContentShelf(turns), store: store)
        await withTaskGroup(of: Void.self) { group in
            for person in 0..<Self.people {
                group.addTask {
                    let line = BenchLine(sessions)
                    for number in stride(from: person, to: count, by: Self.people) {
                        let key = SessionKey(.relay("bench"), "\(number)")
                        for turn in talks[number % talks.count].turns.dropLast() {
                            await line.say(turn.text, key)
                        }
                        sessions.drop(key)
                    }
                }
            }
        }
        store.close()
        let size = fileSize(path)
        try await keepLongTalks()
        let spoken = (0..<count).reduce(0) { $0 + talks[$1 % talks.count].turns.count - 1 }
        return (size / max(1, count), Double(spoken) / Double(max(1, count)))
    }

    private func keepLongTalks() async throws {
        let store = try open()
        let sessions = Sessions(ContentShelf(turns), store: store)
        let line = BenchLine(sessions)
        for number in 0..<Self.returns {
            var cursor = TalkCursor(talks, from: number)
            for _ in 0..<Self.longTalk { await line.say(cursor.next().text, longKey(number)) }
        }
        store.close()
    }

    private func longKey(_ number: Int) -> SessionKey {
        SessionKey(.relay("bench"), "long-\(number)")
    }

    /// How long it takes until a long conversation is in memory, for each of them.
    ///
    /// - Parameter isCold: Nothing of the store is in the memory of the machine.
    func comeBack(isCold: Bool) async throws -> [Duration] {
        if isCold { forgetPages() }
        let store = try open()
        let sessions = Sessions(ContentShelf(turns), store: store)
        // The first to come opens a connection to the file.
        await sessions.summon(SessionKey(.relay("bench"), "nobody"))
        var times: [Duration] = []
        for number in 0..<Self.returns {
            let start = ContinuousClock.now
            await sessions.summon(longKey(number))
            times.append(ContinuousClock.now - start)
        }
        store.close()
        guard sessions.count == Self.returns else { throw CannotRun("not all came back") }
        return times.sorted()
    }

    private func open() throws -> SQLiteStore {
        try reportingProblems { () throws(StoreProblem) in
            SQLiteStore(try SQLiteFile(path, key: key), clock: secondsNow)
        }
    }

    private func forgetPages() {
        let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        defer { close(file) }
        fsync(file)
        posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED)
    }

    private func fileSize(_ path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }
}

extension Sessions {
    fileprivate func summon(_ key: SessionKey) async {
        await withCheckedContinuation { done in summon(key) { _ in done.resume() } }
    }
}
