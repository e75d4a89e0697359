package import DialogEngine
import Synchronization

/// Keeps what was made of replies that are the same for everybody, so that it is made once.
package final class ReplyCache<Value: Sendable>: Sendable {
    private let known = Mutex<[Reply: Value]>([:])

    /// More are made anew each time.
    private static var capacity: Int { 4096 }

    package init() {}

    package func value(for reply: Reply, make: () -> Value) -> Value {
        guard reply.isForEverybody else { return make() }
        if let found = known.withLock({ $0[reply] }) { return found }
        let value = make()
        known.withLock { known in
            if known.count < Self.capacity { known[reply] = value }
        }
        return value
    }
}

extension Reply {
    /// It holds nothing that a person said, and there are not too many of its kind.
    fileprivate var isForEverybody: Bool {
        switch self {
        case .welcome, .ask, .adviceStands, .someoneElse, .meetCrisis, .offerTreatments, .explain,
            .claim, .compare, .planUntold, .generalFacts, .listTreatments, .sources, .noTopic,
            .pharmacist, .toldAll, .help, .why, .nothingToGoBackTo, .notUnderstood, .howToAnswer,
            .saidEarly, .tooLong, .restarted, .forgotten, .farewell, .comfort, .ready:
            true
        case .noted, .advise, .plan, .nearest, .fit, .speaksAgainst, .whyAdvice, .answers,
            .wentBack, .whichToChange, .unknownCommand:
            false
        }
    }
}
