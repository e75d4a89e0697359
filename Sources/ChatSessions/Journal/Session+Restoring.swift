import DialogEngine

extension Journal {
    /// A conversation made again from its journal.
    struct Restoration {
        var session = Session()
        /// The content that it goes by; the newest when no episode is under way.
        var turns: Turns?
        /// The numbers of records that the engine would not come to any more.
        var differing: [Int] = []
    }

    /// Folds the records one after the other.
    ///
    /// - Parameter turns: Finds the content of a version.
    func restored(by turns: (String) -> Turns?) throws(StoreFailure) -> Restoration {
        var restored = Restoration()
        for record in records { try restored.redo(record, turns) }
        return restored
    }
}

extension Journal.Restoration {
    mutating func redo(
        _ record: JournalRecord, _ find: (String) -> Turns?
    ) throws(StoreFailure) {
        guard record.isForgetting || record.number == session.records + 1 else {
            throw .damaged
        }
        switch record.event {
        case .closed: session.close()
        case .forgotten(let forgotten): try redo(forgotten, find)
        case .turn(let turn):
            if try !redo(turn, find) { differing.append(record.number) }
        }
        session.records = record.number
        if !session.isOpen { turns = nil }
    }

    private mutating func redo(
        _ kept: KeptTurn, _ find: (String) -> Turns?
    ) throws(StoreFailure) -> Bool {
        if let content = kept.content {
            session.close()
            turns = find(content)
        }
        guard let turns else { throw .damaged }
        let (turn, agrees) = turns.redo(kept, at: session.standpoint)
        _ = session.settle(
            Uptake(kept.message, was: turn, seen: kept.delivered, welcome: turns.welcome))
        return agrees
    }

    /// What was said of dangers before is forgotten with the rest; the welcome names the emergency
    /// number in its place.
    private mutating func redo(
        _ forgotten: Forgotten, _ find: (String) -> Turns?
    ) throws(StoreFailure) {
        guard let turns = find(forgotten.content) else { throw .damaged }
        self.turns = turns
        session = Session(after: forgotten)
        let last = [Reply.forgotten, .ask(.opening, .full)].map {
            SharedReply($0, in: turns.setting)
        }
        let first = (0..<max(0, forgotten.replies - last.count)).map { _ in turns.welcome }
        session.resend(first + last, to: forgotten.mid, at: turns.start)
    }
}
