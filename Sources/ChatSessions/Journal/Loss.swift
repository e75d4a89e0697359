/// Why a conversation begins anew although it has a past, and what is still known of that.
///
/// Somebody who comes back in danger must be answered, so what cannot be read is left where it lies and
/// another episode begins.
package struct Loss: Hashable, Sendable {
    package let reason: Reason
    /// No reply before had a higher number.
    package let seq: Int

    package enum Reason: String, Sendable {
        /// A record is not what was written.
        case record
        /// The content that the conversation went by is not there, or cannot be read any more.
        case content
    }
}

extension Journal {
    /// What is left when the conversation cannot be gone on with.
    func loss(_ reason: Loss.Reason) -> Loss {
        var seq = 0
        for record in records {
            switch record.event {
            case .turn(let turn): seq += turn.outcome.replies.count
            case .closed: break
            case .forgotten(let forgotten): seq = forgotten.seq + forgotten.replies
            case .lost(let loss): seq = loss.seq
            }
        }
        guard let damage else { return Loss(reason: reason, seq: seq) }
        let unknown = damage.last - records.count
        return Loss(reason: reason, seq: seq + unknown * SessionLimits.repliesOfLostRecord)
    }
}

extension Session {
    /// Where a conversation goes on whose past cannot be read; the record that says so is its next.
    init(after loss: Loss, record number: Int) {
        self.init(upTo: loss.seq)
        hasLost = true
        records = number
    }
}
