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
    /// So many conversations are on their way to the store at once while it is filled.
    private static let lanes = 256

    private var path: String { folder + "/state/conversations.sqlite" }
    private var key: OperatorKeyFile { OperatorKeyFile(path: folder + "/settings/operator.key") }

    /// The options of a server over this store.
    var options: [String] { ["--store", "sqlite:\(path)", "--key-file", key.path] }

    /// Keeps so many conversations that have ended, and some long ones.
    ///
    /// Each talk is had once; its records then go to the store for every conversation that is like it, as
    /// the turns of as many people would.
    ///
    /// - Returns: the bytes of the database, and how many turns a conversation has on average.
    func fill(_ count: Int) async throws -> (bytes: Int, turns: Double) {
        var journals: [[JournalRecord]] = []
        for talk in talks { journals.append(try await records(of: talk)) }
        let store = try open()
        try await withThrowingTaskGroup(of: Void.self) { [journals] group in
            for lane in 0..<Self.lanes {
                group.addTask {
                    for number in stride(from: lane, to: count, by: Self.lanes) {
                        try await store.append(
                            journals[number % journals.count],
                            of: SessionKey(.relay("bench"), "\(number)"))
                    }
                }
            }
            try await group.waitForAll()
        }
        store.close()
        let size = fileSize(path)
        try await keepLongTalks()
        let spoken = (0..<count).reduce(0) { $0 + journals[$1 % journals.count].count }
        return (size, Double(spoken) / Double(max(1, count)))
    }

    private func records(of talk: BenchTalk) async throws -> [JournalRecord] {
        let memory = MemoryStore()
        let key = SessionKey(.relay("bench"), "once")
        let line = BenchLine(Sessions(ContentShelf([turns]), store: memory))
        for turn in talk.turns { await line.say(turn.text, key) }
        return try await withCheckedThrowingContinuation { done in
            memory.load(key) { done.resume(with: $0.map(\.records)) }
        }
    }

    private func keepLongTalks() async throws {
        let store = try open()
        let sessions = Sessions(ContentShelf([turns]), store: store)
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
        let sessions = Sessions(ContentShelf([turns]), store: store)
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

extension SessionStore {
    fileprivate func append(_ records: [JournalRecord], of key: SessionKey) async throws {
        try await withCheckedThrowingContinuation { done in
            append(records, of: key) { done.resume(with: $0) }
        }
    }
}

extension Sessions {
    fileprivate func summon(_ key: SessionKey) async {
        await withCheckedContinuation { done in summon(key) { _ in done.resume() } }
    }
}
