import ClinicalKnowledge
import Conversation
import DialogEngine
import ShippedContent
import Synchronization

@testable import ChatSessions

/// Messages numbered as a relay would.
func text(_ mid: String, _ text: String, seen: Int? = nil) -> PatientMessage {
    PatientMessage(mid: mid, said: .text(text), seen: seen)
}

func pick(
    _ mid: String, _ question: String, _ choices: [String], seen: Int? = nil
) -> PatientMessage {
    PatientMessage(mid: mid, said: .pick(question: question, choices: choices), seen: seen)
}

/// What came of a message.
enum Receipt: Hashable, Sendable {
    /// It had its effect, and these are the replies.
    case taken([Sent])
    /// It had its effect before; these replies to it are not delivered yet.
    case repeated([Sent])
    case refused(Session.Refusal)
}

extension Session {
    /// Takes a message of somebody who has seen everything that was sent.
    mutating func take(
        _ message: PatientMessage, in turns: Turns = shippedTurns,
        of person: Fingerprint = Fingerprint("anna")
    ) -> Receipt {
        switch receive(message, afterSending: seq, in: turns, of: person) {
        case .new(let uptake): return .taken(settle(uptake))
        case .repeated(let sent): return .repeated(sent)
        case .refused(let refusal): return .refused(refusal)
        }
    }

    /// The same for several, the receipts left aside.
    mutating func hear(_ texts: String...) {
        for text in texts { _ = take(ChatSessionsTests.text("m\(seq)", text)) }
    }
}

extension Session {
    /// Takes a message, and gives its record.
    mutating func record(_ message: PatientMessage) -> JournalRecord? {
        let before = self
        let reception = receive(
            message, afterSending: seq, in: shippedTurns, of: Fingerprint("anna"))
        guard case .new(let uptake) = reception else { return nil }
        let sent = settle(uptake)
        let record = JournalRecord(
            uptake, replies: sent, from: before, to: self, in: shippedTurns)
        records = record.number
        return record
    }
}

extension Receipt {
    /// The replies of a message that had its effect.
    var sent: [Sent]? {
        guard case .taken(let sent) = self else { return nil }
        return sent
    }

    /// The replies' ids, after a word for what happened.
    var summary: [String] {
        switch self {
        case .taken(let sent): sent.map(\.reply.id)
        case .repeated(let sent): ["repeated"] + sent.map(\.reply.id)
        case .refused(let refusal): ["refused \(refusal)"]
        }
    }
}

/// A line that remembers what it was to send.
final class NotedLine: SessionConnection {
    private let state = Mutex((isOpen: true, deliveries: [Delivery](), lost: [SessionKey]()))
    let sessions: Sessions
    let lane: Int

    init(_ sessions: Sessions, lane: Int = 0) {
        self.sessions = sessions
        self.lane = lane
    }

    var isOpen: Bool { state.withLock { $0.isOpen } }
    var outcomes: [Delivery.Outcome] { state.withLock { $0.deliveries.map(\.outcome) } }
    var mids: [String] { state.withLock { $0.deliveries.map(\.mid) } }
    var lost: [SessionKey] { state.withLock { $0.lost } }

    /// All replies so far, by id.
    var replies: [String] {
        outcomes.flatMap { outcome in
            switch outcome {
            case .taken(let sent), .repeated(let sent): sent.map(\.reply.id)
            default: ["\(outcome)"]
            }
        }
    }

    func close() { state.withLock { $0.isOpen = false } }

    func perform(_ work: @escaping @Sendable () -> Void) { work() }

    func deliver(_ delivery: Delivery) {
        state.withLock { $0.deliveries.append(delivery) }
        delivery.goesOut(with: 1)
    }

    func lost(_ key: SessionKey) { state.withLock { $0.lost.append(key) } }
    func turnEndedElsewhere() {}

    /// Sends on a message that came when everything before it had been flushed.
    @discardableResult
    func say(_ message: PatientMessage, _ key: SessionKey = anna) -> Sessions.Admission {
        sessions.take(message, for: key, from: self, after: 1)
    }
}

let shippedTurns = Turns(shippedSetting)

let anna = SessionKey(.relay("irc"), "anna")
let ben = SessionKey(.relay("irc"), "ben")

/// A store that does nothing until it is told to.
final class SlowStore: SessionStore {
    private typealias Answer = @Sendable (Result<Void, StoreFailure>) -> Void
    private let waiting = Mutex<[Answer]>([])

    var count: Int { waiting.withLock { $0.count } }

    var isDurable: Bool { false }

    func append(
        _ records: [JournalRecord], of key: SessionKey,
        then: @escaping @Sendable (Result<Void, StoreFailure>) -> Void
    ) {
        waiting.withLock { $0.append(then) }
    }

    func load(
        _ key: SessionKey, then: @escaping @Sendable (Result<Journal, StoreFailure>) -> Void
    ) {
        then(.success(Journal()))
    }

    func erase(
        _ key: SessionKey,
        then: @escaping @Sendable (Result<ErasureReceipt, StoreFailure>) -> Void
    ) {
        waiting.withLock { waiting in
            waiting.append { result in then(result.map { ErasureReceipt(places: []) }) }
        }
    }

    func finish(_ result: Result<Void, StoreFailure> = .success(())) {
        let next = waiting.withLock { $0.removeFirst() }
        next(result)
    }
}
