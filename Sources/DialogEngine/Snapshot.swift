package import ClinicalKnowledge
package import LanguageUnderstanding

/// Where one person stands: the answers, what was shown, and the phase.
///
/// All else is computed.
package struct Snapshot: Hashable, Sendable {
    package internal(set) var phase: Phase = .opening
    /// In the order they were given; one for each finding.
    package internal(set) var held: [Held] = []
    /// Findings answered "not sure" once, which are asked again or have been.
    package internal(set) var doubted: Set<FindingID> = []
    /// Replies to the open question that could not be read.
    package internal(set) var unreadReplies = 0
    /// The advice that was last given, most pressing first.
    package internal(set) var advised: [Disposition] = []

    /// What was talked of last, beside the questions.
    package internal(set) var talk = Talk()

    package init() {}

    /// What was last told about treatments.
    package struct Talk: Hashable, Sendable {
        /// What was told, or waits to be told: a treatment, a claim, a comparison, a plan.
        package internal(set) var topic: Topic?
        /// How many pages of it were told; none while a danger sign in the question comes first.
        package internal(set) var pages = 0
        /// The signs that speak against it must be known before it is said whether it suits.
        package internal(set) var isSuiting = false
        /// What was offered to choose from, numbered.
        package internal(set) var offered: [Topic] = []
    }

    package enum Phase: Hashable, Sendable {
        case opening
        case asking
        /// Something heard must be made sure of first, then these others.
        case confirming(FindingID, then: [FindingID])
        case advised
        case closed
    }

    /// One answer, and the turn in which it was given.
    package struct Held: Hashable, Sendable {
        package let finding: FindingID
        package let answer: Answer
        /// Answers of one turn share a number, and later ones have a higher; turns that answer nothing
        /// are not counted, so that they lead back to the same snapshot.
        package let turn: Int
    }

    package var answers: Answers {
        Dictionary(uniqueKeysWithValues: held.map { ($0.finding, $0.answer) })
    }

    /// The answer that is held about a finding.
    package func answer(to finding: FindingID) -> Answer? {
        held.first { $0.finding == finding }?.answer
    }

    /// The number of the last turn that answered something.
    var lastTurn: Int { held.map(\.turn).max() ?? 0 }

    mutating func hold(_ answer: Answer, for finding: FindingID, in turn: Int) {
        held.removeAll { $0.finding == finding }
        held.append(Held(finding: finding, answer: answer, turn: turn))
        doubted.remove(finding)
        guard case .confirming(let first, let rest) = phase else { return }
        let left = ([first] + rest).filter { $0 != finding }
        phase = left.first.map { .confirming($0, then: Array(left.dropFirst())) } ?? .asking
    }
}
