/// One entry of a conversation's journal, from which the conversation can be made again.
package struct JournalRecord: Hashable, Sendable {
    /// Counts the entries of a conversation from 1; no two have the same.
    package let number: Int
    package let event: Event

    package enum Event: Hashable, Sendable {
        case turn(KeptTurn)
        /// The episode is over; the next turn begins another.
        case closed
        /// The person wanted everything forgotten: no earlier entry is left.
        case forgotten(Forgotten)
        /// Nothing before can be gone on with: the next turn begins an episode.
        case lost(Loss)
    }

    package init(number: Int, event: Event) {
        self.number = number
        self.event = event
    }

    package var turn: KeptTurn? {
        guard case .turn(let turn) = event else { return nil }
        return turn
    }

    /// Earlier entries must be destroyed together with the key that they are sealed with.
    package var isForgetting: Bool { if case .forgotten = event { true } else { false } }

    /// Earlier entries need not be readable.
    package var isLoss: Bool { if case .lost = event { true } else { false } }
}

/// One turn as it is kept: what was said, what it was taken to mean, and what came of it.
package struct KeptTurn: Hashable, Sendable {
    package let message: PatientMessage
    /// The last reply that was taken for seen.
    package let delivered: Int
    /// What an episode goes by, on its first turn.
    package let setting: KeptSetting?
    package let outcome: KeptOutcome
}

/// What is left of a conversation that was forgotten: that names are taken, and where its counts stand.
package struct Forgotten: Hashable, Sendable {
    /// Fingerprints of the messages that were taken; their content is not known any more.
    package let mids: [UInt64]
    /// The last reply before those of the turn that forgot.
    package let seq: Int
    /// The name of the message that wished it.
    package let mid: String
    /// How many replies it got.
    package let replies: Int
    package let delivered: Int
    /// What the conversation goes on by.
    package let setting: KeptSetting
}
