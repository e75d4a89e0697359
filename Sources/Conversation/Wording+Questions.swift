import ClinicalKnowledge
import DialogEngine
import StrictJSON

extension Wording {
    func ask(_ question: Question, _ form: Form, id: String) -> Message {
        switch question {
        case .opening:
            let words = language.opening
            return Message(
                id: id, text: fill(form == .short ? words.short : words.ask), lead: .question)
        case .finding(let finding):
            return Message(
                id: id, text: text(finding, form), choices: choices(question), lead: .question)
        case .checklist(let state, _):
            return Message(
                id: id, text: heading(state, form), choices: choices(question), lead: .question,
                isListed: form != .short)
        case .suitability:
            let heading = say(form == .short ? .suitabilityShort : .suitability)
            return Message(
                id: id, text: heading + " " + say(form == .short ? .chooseAgain : .chooseSeveral),
                choices: choices(question), lead: .question, isListed: form != .short)
        case .sinceWhen(let signs):
            let words = language.questions[content.script.longStanding.value]
            return Message(
                id: id, text: fill(words?.ask, ["list": signs.map(name).joined(separator: "; ")]),
                choices: choices(question), lead: .question)
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
        case .short: return fill(words?.short) + " " + say(.chooseAgain)
        case .full, .again, .confirming: return fill(words?.ask) + " " + say(.chooseSeveral)
        }
    }

    func choices(_ question: Question) -> [WordedChoice] {
        content.script.choices(for: question).map { choice in
            WordedChoice(choice: choice, text: text(choice, to: question))
        }
    }

    private func text(_ choice: Choice, to question: Question) -> String {
        switch choice {
        case .sign(let finding): return language.questions[finding]?.line ?? finding.text
        case .value(let value):
            let options = question.choiceFinding(in: content.script)
                .flatMap { language.questions[$0]?.options }
            return options?.first { $0.key == value }?.value ?? value
        case .topic(let topic): return title(topic)
        case .yes: return say(.yes)
        case .no: return say(.no)
        case .noneOfThese: return say(.noneOfThese)
        case .notSure: return say(.notSure)
        }
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

extension Question {
    /// The finding whose values can be chosen.
    fileprivate func choiceFinding(in script: Script) -> FindingID? {
        switch self {
        case .finding(let finding): finding
        case .sinceWhen: script.longStanding.value
        case .opening, .checklist, .suitability: nil
        }
    }
}
