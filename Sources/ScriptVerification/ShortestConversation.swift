import ClinicalKnowledge
import DialogEngine
import StrictJSON

/// Makes a conversation that breaks a property as short as changes of single answers can.
struct ShortestConversation {
    let script: Script
    let classes: AnswerClasses
    /// The finding that stays without a real answer.
    let finding: FindingID
    let breaks: (Answers) -> Bool

    /// Answers that still break the property, as a conversation in which nothing is told unasked, with
    /// each answer changed while that saves a turn.
    ///
    /// Where only people who tell things unasked can break it, everything is told at once.
    func shortened(
        _ answers: Answers
    ) -> (answers: Answers, conversation: Violation.Conversation) {
        guard var best = onlyAsked(answers) else {
            let told = answers.sorted { $0.key < $1.key }.map {
                Noted(finding: $0.key, answer: $0.value)
            }
            return (answers, .init(volunteered: told, answered: [], turns: 1))
        }
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

    /// The conversation in which these answers are given when they are asked for; to what else is asked
    /// the mildest answer is given, and a doubt to the finding in question.
    private func conversation(_ answers: Answers) -> Violation.Conversation {
        var held: Answers = [:]
        var answered: [Noted] = []
        var turns = 1
        while case .state(_, let unanswered) = script.place(given: held) {
            turns += 1
            for asked in unanswered {
                let answer = answers[asked] ?? mildest(asked)
                held[asked] = answer
                answered.append(Noted(finding: asked, answer: answer))
            }
        }
        return .init(volunteered: [], answered: answered, turns: turns)
    }

    private func mildest(_ asked: FindingID) -> Answer {
        asked == finding ? .unsure : classes.classes[asked]?.first ?? .unsure
    }
}
