import Conversation
import DialogEngine

extension Journal {
    /// A conversation made again without the engine going through all of it; nothing when it must.
    ///
    /// Where the engine is the one that took the turns, what they changed is applied as it was kept, up to
    /// the first turn whose replies may be sent again, or that put the question that is open.
    func restoredInShort(by find: FindTurns) throws(StoreFailure) -> Restoration? {
        guard let begun = records.lastIndex(where: { $0.turn?.setting != nil }),
            let setting = records[begun].turn?.setting,
            let past = Past(records[..<begun]), let turns = try find(setting),
            let episode = Episode(records[begun...], after: past, in: turns)
        else { return nil }
        let first = episode.firstToRedo
        guard first > 0 else { return nil }
        var restored = Restoration()
        restored.turns = turns
        restored.session = episode.session(before: first, after: past)
        for record in records[(begun + first)...] {
            guard case .redone = try restored.redo(record, find) else { return nil }
        }
        return restored
    }
}

/// What episodes before leave to the last one: counts, and the names of messages.
private struct Past {
    var session: Session
    var record: Int

    init?(_ records: ArraySlice<JournalRecord>) {
        session = Session()
        record = (records.first?.number ?? 1) - 1
        for next in records {
            guard next.number == record + 1 || next.isForgetting || next.isLoss else { return nil }
            record = next.number
            switch next.event {
            case .turn(let turn): session.count(turn)
            case .closed: break
            case .forgotten(let forgotten):
                session = Session(after: forgotten, record: record)
                session.count(replies: forgotten.replies)
            case .lost(let loss): session = Session(after: loss, record: record)
            }
        }
    }
}

/// The turns of the episode under way, with where each led.
private struct Episode {
    private let turns: [KeptTurn]
    private let snapshots: [Snapshot]
    private let content: Turns
    private let firstRecord: Int
    /// The number of the last reply after each turn.
    private let seqs: [Int]

    /// Nothing when another engine took a turn, or when what was kept does not lead to where it led.
    init?(_ records: ArraySlice<JournalRecord>, after past: Past, in content: Turns) {
        var (turns, snapshots, seqs): ([KeptTurn], [Snapshot], [Int]) = ([], [], [])
        var snapshot = content.start.standpoint.snapshot
        var seq = past.session.seq
        for record in records {
            guard let turn = record.turn, record.number == past.record + turns.count + 1,
                turn.outcome.engine == Script.engineVersion, let change = turn.outcome.change
            else { return nil }
            snapshot = snapshot.changed(by: change)
            guard snapshot.digest == turn.outcome.digest else { return nil }
            seq += turn.outcome.replies.count
            turns.append(turn)
            snapshots.append(snapshot)
            seqs.append(seq)
        }
        (self.turns, self.snapshots, self.seqs) = (turns, snapshots, seqs)
        self.content = content
        firstRecord = past.record + 1
    }

    /// All replies before this turn are delivered, and another question was open.
    var firstToRedo: Int {
        let delivered = turns.map(\.delivered).max() ?? 0
        var first = seqs.firstIndex { $0 > delivered } ?? seqs.count - 1
        var subject = subject(after: first)
        while first > 0 {
            let before = self.subject(after: first - 1)
            guard before == subject else { return first }
            subject = before
            first -= 1
        }
        return first
    }

    private func subject(after turn: Int) -> OpenQuestion.Subject? {
        OpenQuestion.Subject(standpoint(after: turn))
    }

    private func standpoint(after turn: Int) -> Standpoint {
        content.setting.content.script.standpoint(of: snapshots[turn])
    }

    func session(before turn: Int, after past: Past) -> Session {
        var session = past.session
        for kept in turns[..<turn] { session.count(kept) }
        session.stand(at: SharedStandpoint(standpoint(after: turn - 1)))
        session.records = firstRecord + turn - 1
        return session
    }
}
