import ChatSessions
import DialogEngine

/// How far a conversation has come: all that the store tells of it unsealed, for counts.
package enum KeptPhase: Int, CaseIterable, Sendable {
    case opening, asking, advised, closed, forgotten

    /// The phase after a record, from the one before it.
    init(after record: JournalRecord, from before: KeptPhase) {
        switch record.event {
        case .closed: self = .closed
        case .forgotten: self = .forgotten
        case .lost: self = .opening
        case .turn(let turn):
            guard let change = turn.outcome.change else {
                self = .closed
                return
            }
            switch change.phase {
            case .opening: self = .opening
            case .asking, .confirming: self = .asking
            case .advised: self = .advised
            case .closed: self = .closed
            case nil: self = turn.setting == nil ? before : .opening
            }
        }
    }
}
