package import Conversation
import DialogEngine
import LanguageUnderstanding

/// One record as it can be told again: what was said, what was replied, and why.
package struct RetoldTurn: Sendable {
    package let number: Int
    package let said: PatientMessage.Said?
    /// The ids of the replies.
    package let replies: [String]
    /// What was replied, in the words of the content that the conversation went by; nothing when that or
    /// an earlier record cannot be read.
    package let messages: [Message]
    /// How the engine comes to it; nothing where somebody came and said nothing.
    package let exchange: Exchange?
    /// The engine comes to what was kept.
    package let agrees: Bool
    /// The words would be understood today as they were then.
    package let isHeardAlike: Bool
}

extension Journal {
    /// Tells a conversation again, as far as it has not been forgotten.
    ///
    /// Where the engine cannot follow, because a record or the content cannot be read, what was kept is
    /// told until it can again.
    package func retold(by find: FindTurns) throws(StoreFailure) -> [RetoldTurn] {
        var restored = Restoration()
        var retold: [RetoldTurn] = []
        for record in records {
            let before = restored
            if case .redone = try restored.redo(record, find) {
                retold.append(try RetoldTurn(record, from: before, to: restored, by: find))
            } else {
                retold.append(RetoldTurn(unplayed: record))
                restored = Restoration()
                restored.session.records = record.number
            }
        }
        return retold
    }
}

extension RetoldTurn {
    /// As it was kept.
    fileprivate init(unplayed record: JournalRecord) {
        number = record.number
        said = record.turn?.message.said
        replies = record.turn?.outcome.replies ?? []
        messages = []
        exchange = nil
        agrees = true
        isHeardAlike = true
    }

    /// The replies are there to be told, and cannot be told in words.
    package var isUnplayed: Bool { messages.count < replies.count }

    fileprivate init(
        _ record: JournalRecord, from before: Journal.Restoration, to after: Journal.Restoration,
        by find: FindTurns
    ) throws(StoreFailure) {
        number = record.number
        let sent = after.session.undelivered.filter { $0.seq > before.session.seq }
        replies = sent.map(\.reply.id)
        messages = sent.map { $0.reply.setting.words($0.reply.reply) }
        agrees = !after.differing.contains(record.number)
        guard let kept = record.turn else {
            said = nil
            exchange = nil
            isHeardAlike = true
            return
        }
        said = kept.message.said
        let isBegun = kept.setting != nil
        let turns = if let setting = kept.setting { try find(setting) } else { before.turns }
        guard let turns, let input = kept.outcome.input else {
            exchange = nil
            isHeardAlike = true
            return
        }
        let standing = isBegun ? nil : before.session.standpoint
        let standpoint = (standing ?? turns.start).standpoint
        let today = turns.setting.today(kept, at: standpoint)
        let isAlike = today.map { $0.kept == input.kept } ?? true
        isHeardAlike = isAlike
        exchange = Exchange(
            // What is heard today has its normalized words as well.
            heard: isAlike ? (today ?? input).heard : input.heard,
            turn: turns.setting.content.script.step(standpoint, input), messages: messages)
    }
}

extension TalkSetting {
    /// What the words of a turn would be taken to mean today; nothing where there are none.
    fileprivate func today(_ kept: KeptTurn, at standpoint: Standpoint) -> Input? {
        guard case .text(let text) = kept.message.said else { return nil }
        let wasEarly = if case .heardEarly = kept.outcome.input { true } else { false }
        return input(from: text, at: standpoint, isEarly: wasEarly)
    }
}

extension Input {
    fileprivate var heard: Interpretation? {
        switch self {
        case .heard(let heard), .heardEarly(let heard): heard
        case .tooLong, .silence, .left: nil
        }
    }
}
