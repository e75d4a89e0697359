import DialogEngine

/// Finds what an episode goes by; nothing when it is not there or cannot be read.
package typealias FindTurns = (KeptSetting) throws(StoreFailure) -> Turns?

extension Journal {
    /// A conversation made again from its journal.
    struct Restoration {
        var session = Session()
        /// The content that it goes by; the newest when no episode is under way.
        var turns: Turns?
        /// The numbers of records that the engine would not come to any more.
        var differing: [Int] = []
        /// Why it begins anew; the journal is told of it together with the next turn.
        var begun: Beginning?
    }

    /// How a conversation begins anew.
    struct Beginning {
        let record: JournalRecord
        /// The content that could not be read, if it was that.
        let version: String?
    }

    /// Folds the records one after the other.
    func restored(by find: FindTurns) throws(StoreFailure) -> Restoration {
        if damage != nil { return begunAnew(.record) }
        if let restored = try restoredInShort(by: find) { return restored }
        var restored = Restoration()
        for record in records {
            switch try restored.redo(record, find) {
            case .redone: break
            case .follows: return begunAnew(.record)
            case .goesBy(let version): return begunAnew(.content, version)
            }
        }
        return restored
    }

    private func begunAnew(_ reason: Loss.Reason, _ version: String? = nil) -> Restoration {
        let loss = loss(reason)
        let number = (damage?.last ?? records.last?.number ?? 0) + 1
        var restored = Restoration(session: Session(after: loss, record: number))
        restored.begun = Beginning(
            record: JournalRecord(number: number, event: .lost(loss)), version: version)
        return restored
    }
}

extension Journal.Restoration {
    /// What became of one record.
    enum Step {
        case redone
        /// It follows something that is not there.
        case follows
        /// It goes by content that cannot be read.
        case goesBy(String)
    }

    mutating func redo(
        _ record: JournalRecord, _ find: FindTurns
    ) throws(StoreFailure) -> Step {
        switch record.event {
        case .lost(let loss):
            session = Session(after: loss, record: record.number)
            turns = nil
            return .redone
        case .forgotten(let forgotten): return try redo(forgotten, as: record.number, find)
        case .closed:
            guard record.number == session.records + 1 else { return .follows }
            session.close()
        case .turn(let turn):
            guard record.number == session.records + 1 else { return .follows }
            if let setting = turn.setting {
                session.close()
                turns = try find(setting)
                if turns == nil { return .goesBy(setting.version) }
            }
            guard let turns else { return .follows }
            if !redo(turn, in: turns) { differing.append(record.number) }
        }
        session.records = record.number
        if !session.isOpen { turns = nil }
        return .redone
    }

    /// Whether the engine comes to what was kept.
    private mutating func redo(_ kept: KeptTurn, in turns: Turns) -> Bool {
        let (turn, agrees) = turns.redo(kept, in: session)
        _ = session.settle(
            Uptake(
                kept.message, was: turn, seen: kept.delivered,
                greeting: session.greeting(kept.message.said, in: turns)))
        return agrees
    }

    /// What was said of dangers before is forgotten with the rest; the welcome names the emergency
    /// number in its place.
    private mutating func redo(
        _ forgotten: Forgotten, as number: Int, _ find: FindTurns
    ) throws(StoreFailure) -> Step {
        guard let turns = try find(forgotten.setting) else {
            return .goesBy(forgotten.setting.version)
        }
        self.turns = turns
        session = Session(after: forgotten, record: number)
        let last = [Reply.forgotten, .ask(.opening, .full)].map {
            SharedReply($0, in: turns.setting)
        }
        let first = (0..<max(0, forgotten.replies - last.count)).map { _ in turns.welcome }
        session.resend(first + last, to: forgotten.mid, at: turns.start)
        return .redone
    }
}
