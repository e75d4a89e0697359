import NIOConcurrencyHelpers
import Synchronization

/// One conversation in the house: busy with one piece of work at a time.
final class SessionEntry: Sendable {
    struct State {
        var session = Session()
        /// The content that the episode under way goes by.
        var turns: Turns?
        /// Records that go to the store with the next: of somebody who has said nothing yet.
        var unkept: [JournalRecord] = []
        /// How often in a row somebody else's records were found in the store.
        var rereads = 0
        /// The line that the replies go to.
        var holder: (any SessionConnection)?
        var sending = Sending()
        /// Work is under way; what comes meanwhile waits.
        var isBusy = false
        var waiting: [Work] = []
        var isErased = false
        /// When something last happened, on the clock of the house.
        var lastUse = 0

        /// Nothing is under way, and the store knows all of it.
        var isAtRest: Bool { !isBusy && !isErased && unkept.isEmpty }

        /// Goes on from what the store holds.
        mutating func adopt(_ restoration: Journal.Restoration) {
            // Of what was not known here nothing was sent on the line that has it.
            if session.records == 0 { sending = Sending(after: restoration.session.delivered) }
            session = restoration.session
            turns = restoration.turns
            unkept = restoration.begun.map { [$0.record] } ?? []
        }

        mutating func forget() {
            isErased = true
            session = Session()
            turns = nil
            unkept = []
        }
    }

    enum Work: Sendable {
        case message(Arrival)
        /// For a line.
        case close(any SessionConnection)
    }

    /// A message with the line it came by, and how often that was flushed before.
    struct Arrival: Sendable {
        let message: PatientMessage
        let flushes: Int
        let connection: any SessionConnection
    }

    let key: SessionKey
    let state = NIOLockedValueBox(State())

    /// The key in short.
    let fingerprint: Fingerprint

    init(_ key: SessionKey) {
        self.key = key
        fingerprint = key.fingerprint
    }
}

/// Two parties meet here; whichever comes second goes on with the work.
final class Meeting: Sendable {
    private let isFirstThere = Atomic(false)

    func isSecond() -> Bool { isFirstThere.exchange(true, ordering: .acquiringAndReleasing) }
}
