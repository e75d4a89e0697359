import ClinicalKnowledge
import DialogEngine
import LanguageUnderstanding
import StrictJSON

/// Turns replies into messages for one audience.
///
/// Every word comes from the language pack.
struct Wording {
    let content: Content
    let audience: Audience
    /// What the person said, as far as it is still known.
    var said = OwnWords()

    var language: LanguagePack { content.language }

    var phrases: Phrasebook {
        Phrasebook(
            sentences: language.sentences,
            numbers: content.knowledge.contacts[audience.country]?.numbers ?? [:])
    }

    func fill(_ template: Template?, _ values: [String: String] = [:]) -> String {
        phrases.fill(template, values)
    }

    func say(_ sentence: Sentence, _ values: [String: String] = [:]) -> String {
        phrases.say(sentence, values)
    }

    func message(_ reply: Reply) -> Message {
        switch reply {
        case .ask(let question, let form): ask(question, form, id: reply.id)
        case .offerTreatments(let topics):
            Message(id: reply.id, text: say(.offerTreatments), choices: topics.map(worded))
        case .nearest(let topics):
            Message(id: reply.id, text: say(.nearest), choices: topics.map(worded))
        case .advise(let advice):
            Message(id: reply.id, text: adviceText(advice), lead: lead(advice))
        default: Message(id: reply.id, text: text(reply))
        }
    }

    private func text(_ reply: Reply) -> String {
        switch reply {
        case .ask, .offerTreatments, .nearest, .advise: ""
        case .welcome: phrases.welcome(audience.keeping)
        case .noted(let noted): say(.noted, ["list": list(noted)])
        case .adviceStands(let levels): say(.adviceStands, ["action": actions(levels)])
        case .whileWaiting(let levels): whileWaiting(levels)
        case .summary(let handover): summary(of: handover).text
        case .someoneElse: say(.someoneElse)
        case .meetCrisis: say(.meetCrisis)
        case .explain(let treatment, let aspect): explanation(treatment, aspect)
        case .claim(let claim, let page): claimText(claim, page)
        case .compare(let first, let second): comparison(first, second)
        case .plan(let plan): planText(plan)
        case .planUntold: say(.planUntold)
        case .generalFacts: say(.generalFacts)
        case .listTreatments: listOfTreatments
        case .sources(let sources): say(.sources, ["list": sourceLines(sources)])
        case .noTopic: say(.noTopic)
        case .pharmacist: say(.pharmacist)
        case .toldAll: say(.toldAll)
        case .fit(let treatment, let fit): fitText(treatment, fit)
        case .speaksAgainst(let treatment, let notNow, let askFirst):
            speaksAgainst(treatment, notNow, askFirst)
        case .help: say(.help, ["list": listOfCommands])
        case .why(let question): why(question)
        case .whyAdvice(let advice): reasons(advice)
        case .answers(let noted):
            noted.isEmpty ? say(.noAnswersYet) : say(.answers, ["list": lines(noted)])
        case .wentBack(let noted): say(.wentBack, ["list": list(noted)])
        case .nothingToGoBackTo: say(.nothingToGoBackTo)
        case .whichToChange(let noted):
            noted.isEmpty ? say(.noAnswersYet) : say(.whichToChange, ["list": lines(noted)])
        case .notUnderstood(let question):
            say(question == nil ? .notUnderstoodAfter : .notUnderstood)
        case .howToAnswer(let question): say(howToAnswer(question))
        case .saidEarly: say(.saidEarly)
        case .unknownCommand(let word): say(.unknownCommand, ["word": word])
        case .tooLong: say(.tooLong)
        case .restarted: say(.restarted)
        case .forgotten: say(audience.keeping == .store ? .forgottenStore : .forgotten)
        case .lost: say(.lost)
        case .farewell(let levels): farewell(levels)
        case .comfort: say(.comfort)
        case .ready: say(.ready)
        }
    }

    private var listOfCommands: String {
        let commands = language.commands.filter { $0.command != .help }
        let longest = commands.map(\.command.rawValue.count).max() ?? 0
        return commands.map { command, does in
            let gap = String(repeating: " ", count: longest - command.rawValue.count + 2)
            return "\n  /\(command.rawValue)\(gap)\(does)"
        }.joined()
    }

    func text(_ whereabouts: Whereabouts) -> String {
        let part = (language.parts[whereabouts.part] ?? whereabouts.part).capitalized
        guard whereabouts.count > 1 else { return part }
        return say(
            .whereabouts,
            [
                "part": part, "number": String(whereabouts.number),
                "count": String(whereabouts.count),
            ])
    }

    func worded(_ topic: Topic) -> WordedChoice {
        WordedChoice(choice: .topic(topic), text: title(topic))
    }

    func name(_ finding: FindingID) -> String { language.questions[finding]?.name ?? finding.text }

    /// The answers in one line, like `age: 44; fever: no`.
    func list(_ noted: [Noted]) -> String { noted.map(told).joined(separator: "; ") }

    func lines(_ noted: [Noted]) -> String { noted.map { "- \(told($0))" }.joined(separator: "\n") }

    func told(_ noted: Noted) -> String {
        "\(name(noted.finding)): \(answer(noted.answer, to: noted.finding))"
    }

    func answer(_ answer: Answer, to finding: FindingID) -> String {
        switch answer {
        case .yes(.new), .yes(.unstated): say(.yes)
        case .yes(.unchanged), .yes(.known): say(.unchanged)
        case .no: say(.no)
        case .unsure: say(.unsure)
        case .refused: say(.refused)
        case .unread: say(.unread)
        case .choice(let value):
            language.questions[finding]?.options.first { $0.key == value }?.value ?? value
        case .value(let number):
            content.knowledge.findings[finding]?.domain == .duration
                ? length(number) : Answer.value(number).text
        }
    }
}
