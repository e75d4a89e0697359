import ClinicalKnowledge
import DialogEngine
import StrictJSON

extension Wording {
    func ask(_ question: Question, _ form: Form, id: String) -> Message {
        switch question {
        case .opening:
            let words = language.opening
            return Message(id: id, text: fill(form == .short ? words.short : words.ask))
        case .finding(let finding):
            return Message(id: id, text: text(finding, form), choices: options(finding))
        case .checklist(let state, let signs):
            let choices = signs.compactMap { language.questions[$0]?.line }
            return Message(
                id: id, text: heading(state, form),
                choices: choices + [say(.noneOfThese), say(.notSure)])
        case .suitability(let signs):
            let choices = signs.compactMap { language.questions[$0]?.line }
            let heading = say(form == .short ? .suitabilityShort : .suitability)
            return Message(
                id: id, text: heading + " " + say(.chooseSeveral),
                choices: choices + [say(.noneOfThese), say(.notSure)])
        case .sinceWhen(let signs):
            let words = language.questions[content.script.longStanding.value]
            return Message(
                id: id, text: fill(words?.ask, ["list": signs.map(name).joined(separator: "; ")]),
                choices: options(content.script.longStanding.value))
        }
    }

    private func text(_ finding: FindingID, _ form: Form) -> String {
        let words = language.questions[finding]
        switch form {
        case .again: return fill(words?.again ?? words?.ask)
        case .confirming: return say(.confirming) + " " + fill(words?.ask)
        case .full, .short, .others: return fill(words?.ask)
        }
    }

    private func heading(_ state: StateID, _ form: Form) -> String {
        let words = language.checklists[state]
        switch form {
        case .others: return fill(words?.others) + " " + say(.chooseSeveral)
        case .short: return fill(words?.short) + " " + say(.chooseSeveral)
        case .full, .again, .confirming: return fill(words?.ask) + " " + say(.chooseSeveral)
        }
    }

    /// The values of a choice in the order of the finding, then "not sure".
    private func options(_ finding: FindingID) -> [String] {
        guard case .choice(let values) = content.knowledge.findings[finding]?.domain else {
            return []
        }
        let words = language.questions[finding]?.options ?? []
        let shown = values.compactMap { value in words.first { $0.key == value }?.value }
        return shown + [say(.notSure)]
    }

    func why(_ question: Question) -> String {
        switch question {
        case .opening: language.opening.why
        case .finding(let finding): language.questions[finding]?.why ?? ""
        case .checklist(let state, _): language.checklists[state]?.why ?? ""
        case .sinceWhen: language.questions[content.script.longStanding.value]?.why ?? ""
        case .suitability: say(.suitabilityWhy)
        }
    }

    func howToAnswer(_ question: Question) -> Sentence {
        switch question {
        case .opening: return .howToAnswerOpening
        case .checklist, .suitability: return .howToAnswerChecklist
        case .sinceWhen: return .howToAnswerChoice
        case .finding(let finding):
            switch content.knowledge.findings[finding]?.domain {
            case .yesNo, nil: return .howToAnswerYesNo
            case .choice: return .howToAnswerChoice
            case .number: return .howToAnswerNumber
            case .duration: return .howToAnswerDuration
            case .scale: return .howToAnswerScale
            }
        }
    }
}
