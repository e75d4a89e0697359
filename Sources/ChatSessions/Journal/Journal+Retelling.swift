package import Conversation
import DialogEngine
import LanguageUnderstanding

/// One record as it can be told again: what was said, what was replied, and why.
package struct RetoldTurn: Sendable {
    package let number: Int
    package let said: PatientMessage.Said?
    /// What was replied, in the words of the content that the conversation went by.
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
    /// - Parameter turns: Finds the content of a version.
    package func retold(
        by turns: (String) -> Turns?
    ) throws(StoreFailure) -> [RetoldTurn] {
        var restored = Restoration()
        var retold: [RetoldTurn] = []
        for record in records {
            let before = restored
            try restored.redo(record, turns)
            retold.append(RetoldTurn(record, from: before, to: restored, by: turns))
        }
        return retold
    }
}

extension RetoldTurn {
    fileprivate init(
        _ record: JournalRecord, from before: Journal.Restoration, to after: Journal.Restoration,
        by find: (String) -> Turns?
    ) {
        number = record.number
        let sent = after.session.undelivered.filter { $0.seq > before.session.seq }
        messages = sent.map { $0.reply.setting.words($0.reply.reply) }
        agrees = !after.differing.contains(record.number)
        guard case .turn(let kept) = record.event else {
            said = nil
            exchange = nil
            isHeardAlike = true
            return
        }
        said = kept.message.said
        let isBegun = kept.content != nil
        let turns = kept.content.flatMap(find) ?? before.turns
        guard let turns, let input = kept.input else {
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
        let wasEarly = if case .heardEarly = kept.input { true } else { false }
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
