import ClinicalKnowledge
import DialogEngine
import StrictJSON

/// Makes a conversation that breaks a property as short as changes of single answers can.
struct ShortestConversation {
    let script: Script
    let classes: AnswerClasses
    let breaks: (Answers) -> Bool

    /// Answers that still break the property, as a conversation in which as little as possible is told
    /// unasked, with each answer changed while that saves a turn.
    func shortened(
        _ answers: Answers
    ) -> (answers: Answers, conversation: Violation.Conversation) {
        var best = onlyAsked(answers) ?? answers
        var isShorter = true
        while isShorter {
            isShorter = false
            for (finding, choices) in classes.classes.sorted(by: { $0.key < $1.key }) {
                for answer in choices where best[finding].map({ $0 != answer }) == true {
                    let changed = best.merging([finding: answer]) { $1 }
                    guard let other = onlyAsked(changed),
                        conversation(other).turns < conversation(best).turns
                    else { continue }
                    best = other
                    isShorter = true
                }
            }
        }
        return (best, conversation(best))
    }

    /// The answers that are asked for, when they alone break the property.
    private func onlyAsked(_ answers: Answers) -> Answers? {
        let asked = Dictionary(
            uniqueKeysWithValues: conversation(answers).answered.map { ($0.finding, $0.answer) })
        return breaks(asked) ? asked : nil
    }

    /// The conversation in which these answers are given when they are asked for, the others at once.
    func conversation(_ answers: Answers) -> Violation.Conversation {
        var held: Answers = [:]
        var answered: [Noted] = []
        var turns = 1
        while case .state(_, let unanswered) = script.place(given: held) {
            let given = unanswered.filter { answers[$0] != nil }
            guard !given.isEmpty else { break }
            turns += 1
            for finding in given {
                held[finding] = answers[finding]
                answered += answers[finding].map { [Noted(finding: finding, answer: $0)] } ?? []
            }
        }
        let volunteered = answers.filter { held[$0.key] == nil }
            .sorted { $0.key < $1.key }.map { Noted(finding: $0.key, answer: $0.value) }
        return .init(volunteered: volunteered, answered: answered, turns: turns)
    }
}
