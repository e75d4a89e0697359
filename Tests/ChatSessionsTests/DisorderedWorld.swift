import ClinicalKnowledge
import DialogEngine
import LanguageUnderstanding
import ShippedContent
import StrictJSON

@testable import ChatSessions

/// A person, a relay and a server, with a network between them that keeps no order.
struct DisorderedWorld: Hashable {
    var session = Session()
    var typed: [Typed] = []
    /// Which of the typed messages have reached the server.
    var arrived: Set<Int> = []
    /// The last reply that the person has seen, and the question that they look at.
    var shown = 0
    var view: Question?

    static let turns = 6
    /// So many typed messages can be on their way and overtake each other.
    static let reordered = 3

    struct Typed: Hashable {
        let text: String
        let seen: Int
        /// What it can be about.
        let intended: Set<FindingID>
    }

    enum Action: Hashable {
        /// The person answers what they look at.
        case type
        /// A message arrives, perhaps before an older one.
        case arrive(Int)
        /// The person looks at the screen.
        case look
        /// The connection breaks; what the person has not seen comes again.
        case reconnect
    }

    var isOver: Bool {
        typed.count == Self.turns && arrived.count == Self.turns && shown == session.seq
    }

    var actions: [Action] {
        var actions: [Action] = []
        let waiting = typed.indices.filter { !arrived.contains($0) }
        if typed.count < Self.turns, waiting.count < Self.reordered { actions.append(.type) }
        actions += waiting.map { .arrive($0) }
        if shown < session.seq { actions.append(.look) }
        if session.delivered < shown { actions.append(.reconnect) }
        return actions
    }

    /// - Returns: what was wrong, if anything was.
    mutating func take(_ action: Action) -> String? {
        switch action {
        case .type:
            let text =
                switch view {
                case nil: typed.isEmpty ? "my lower back hurts" : "hello?"
                case .finding("age"): "44"
                case .finding("duration"): "three weeks"
                case .finding("onset"): "slowly"
                case .finding("site"): "lower back"
                default: "none"
                }
            typed.append(Typed(text: text, seen: shown, intended: view.map(\.about) ?? ["site"]))
            return nil
        case .look:
            shown = session.seq
            view = session.standpoint?.standpoint.question
            return nil
        case .reconnect:
            session.deliver(upTo: shown)
            let again = session.undelivered.map(\.seq)
            return again == Array((shown + 1)..<(session.seq + 1)) ? nil : "lost a reply"
        case .arrive(let number): return arrive(number)
        }
    }

    private mutating func arrive(_ number: Int) -> String? {
        let message = typed[number]
        let before = session.snapshot?.answers ?? [:]
        let open = session.open
        let receipt = session.take(self.message(number), of: Fingerprint("\(number)"))
        arrived.insert(number)
        guard case .taken(let sent) = receipt else { return "did not take it" }
        let after = session.snapshot?.answers ?? [:]
        let changed = Set(after.keys.filter { after[$0] != before[$0] })
        if !changed.isSubset(of: message.intended) { return "bound to another question" }
        let isEarly = open.map { message.seen < $0.since } ?? false
        if isEarly {
            let ids = sent.map(\.reply.reply)
            let isAsked = ids.contains { if case .ask(_, .confirming) = $0 { true } else { false } }
            // What is told unasked counts whenever it comes.
            let isBound = !changed.isEmpty && number > 0
            return !isBound && ids.contains(.saidEarly) && isAsked ? nil : "took it early"
        }
        let isAnswer = message.text != "hello?"
        return changed.isEmpty == isAnswer ? "lost an answer" : nil
    }

    /// A message that came before has no effect when it comes again.
    var repetitionsHaveNoEffect: Bool {
        arrived.allSatisfy { number in
            var copy = session
            guard
                case .repeated(let sent) = copy.take(
                    message(number), of: Fingerprint("\(number)"))
            else { return false }
            return copy == session && sent.allSatisfy { $0.mid == "m\(number)" }
        }
    }

    private func message(_ number: Int) -> PatientMessage {
        PatientMessage(
            mid: "m\(number)", said: .text(typed[number].text), seen: typed[number].seen)
    }
}

extension Question {
    /// What an answer to it can tell.
    fileprivate var about: Set<FindingID> {
        switch self {
        case .opening: ["site"]
        case .finding(let finding): [finding]
        case .checklist(_, let signs), .sinceWhen(let signs), .suitability(let signs): Set(signs)
        }
    }
}
