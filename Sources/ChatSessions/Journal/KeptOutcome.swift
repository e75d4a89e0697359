package import DialogEngine
import NIOConcurrencyHelpers
import StrictJSON

/// What a turn was taken to mean and what came of it.
///
/// It is the same for everybody who takes the same way, so those who do share it, with the text that it is
/// kept as.
package final class KeptOutcome: Sendable {
    /// The version of the engine that took the turn.
    package let engine: Int
    /// How the message was understood then; nothing where somebody came and said nothing.
    package let input: Input?
    /// The ids of the replies.
    package let replies: [String]
    /// What the turn changed; nothing when it ended the episode.
    package let change: SnapshotChange?
    /// Of the snapshot that it led to.
    package let digest: String
    private let written = NIOLockedValueBox<[UInt8]>([])

    init(
        engine: Int, input: Input?, replies: [String], change: SnapshotChange?, digest: String
    ) {
        self.engine = engine
        self.input = input
        self.replies = replies
        self.change = change
        self.digest = digest
    }

    /// The last members of a record.
    var members: [(String, JSONValue?)] {
        [
            ("engine", .number(Double(engine))), ("input", input?.kept),
            ("replies", .texts(replies)), ("change", change?.kept), ("digest", .string(digest)),
        ]
    }

    /// The same as they are kept behind the members before them.
    var bytes: [UInt8] {
        written.withLockedValue { written in
            if written.isEmpty {
                var text = JSONValue.kept(members).bytes
                text[0] = UInt8(ascii: ",")
                written = RecordText.shortenedRest(text)
            }
            return written
        }
    }
}

extension KeptOutcome: Hashable {
    package static func == (one: KeptOutcome, other: KeptOutcome) -> Bool {
        one === other
            || one.engine == other.engine && one.input == other.input
                && one.replies == other.replies && one.change == other.change
                && one.digest == other.digest
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}

/// Remembers how a turn is kept that more than one person takes.
final class OutcomeMemory: Sendable {
    private let known = NIOLockedValueBox<[[String]: KeptOutcome]>([:])

    /// - Parameter greeting: The ids of what was said before the replies of the turn.
    func outcome(after greeting: [String], _ make: () -> KeptOutcome) -> KeptOutcome {
        known.withLockedValue { known in
            let outcome = known[greeting] ?? make()
            known[greeting] = outcome
            return outcome
        }
    }
}
