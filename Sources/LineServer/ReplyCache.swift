import ChatSessions
import DialogEngine
import NIOConcurrencyHelpers

/// Keeps what was made of replies that are nobody's own, so that it is made once.
final class ReplyCache: Sendable {
    private let known = NIOLockedValueBox<[Place: ReplyBytes]>([:])

    /// Each lane has bytes of its own: what two processors count goes back and forth between them.
    private struct Place: Hashable {
        let reply: SharedReply
        let lane: Int
    }

    /// Then all are forgotten and made anew.
    private static var capacity: Int { 8192 }

    /// The bytes of a reply that does not hold them yet, for all that are like it.
    func value(
        for reply: SharedReply, in lane: Int, make: (SharedReply) -> String
    ) -> ReplyBytes {
        let place = Place(reply: reply, lane: lane)
        if let found = known.withLockedValue({ $0[place] }) { return found }
        let value = ReplyBytes(make(reply))
        known.withLockedValue { known in
            if known.count >= Self.capacity { known = [:] }
            known[place] = value
        }
        return value
    }
}

extension SharedReply {
    /// It goes to many people, word for word.
    var isForEverybody: Bool { isCommon || reply.isForEverybody }
}

extension Reply {
    /// It holds nothing that a person said, and there are not too many of its kind.
    fileprivate var isForEverybody: Bool {
        switch self {
        case .welcome, .ask, .adviceStands, .whileWaiting, .someoneElse, .meetCrisis,
            .offerTreatments, .explain, .claim, .compare, .planUntold, .generalFacts,
            .listTreatments, .sources, .noTopic,
            .pharmacist, .toldAll, .help, .why, .nothingToGoBackTo, .notUnderstood, .howToAnswer,
            .saidEarly, .tooLong, .restarted, .forgotten, .lost, .farewell, .comfort,
            .ready:
            true
        case .noted, .advise, .plan, .nearest, .fit, .speaksAgainst, .whyAdvice, .answers,
            .wentBack, .whichToChange, .unknownCommand, .summary:
            false
        }
    }
}
