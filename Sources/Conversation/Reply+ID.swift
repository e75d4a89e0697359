import ClinicalKnowledge
package import DialogEngine

extension Reply {
    /// Verb and id, as transcripts and relays know the reply.
    package var id: String {
        switch self {
        case .welcome: "welcome"
        case .ask(let question, let form): "\(form.verb) \(question.id)"
        case .noted(let noted): "noted \(noted.map(\.finding.text).joined(separator: " "))"
        case .advise(let advice): "advise \(advice.disposition.rawValue)"
        case .adviceStands(let levels):
            "advice-stands \(levels.map(\.rawValue).joined(separator: " "))"
        case .someoneElse: "someone-else"
        case .meetCrisis: "meet-crisis"
        case .offerTreatments: "offer treatments"
        case .explain(let treatment): "explain \(treatment)"
        case .fit(let treatment, let fit): "fit \(treatment) \(fit.word)"
        case .help: "help"
        case .why(let question): "why \(question.id)"
        case .whyAdvice(let advice): "why \(advice.disposition.rawValue)"
        case .answers: "answers"
        case .wentBack(let noted): "went-back \(noted.map(\.finding.text).joined(separator: " "))"
        case .nothingToGoBackTo: "nothing-to-go-back-to"
        case .whichToChange: "which-to-change"
        case .notUnderstood(let question): "not-understood \(question?.id ?? "anything")"
        case .howToAnswer(let question): "how-to-answer \(question.id)"
        case .unknownCommand: "unknown-command"
        case .tooLong: "too-long"
        case .restarted: "restarted"
        case .forgotten: "forgotten"
        case .farewell: "farewell"
        case .ready: "ready"
        }
    }
}

extension Question {
    package var id: String {
        switch self {
        case .opening: "opening"
        case .finding(let finding): finding.text
        case .checklist(let state, _): state.text
        }
    }
}

extension Form {
    fileprivate var verb: String {
        switch self {
        case .full: "ask"
        case .short: "re-ask"
        case .again: "ask-again"
        case .others: "ask-others"
        case .confirming: "confirm"
        }
    }
}

extension Fit {
    fileprivate var word: String {
        switch self {
        case .untold: "untold"
        case .afterAdvice: "after-advice"
        case .notNow: "not-now"
        case .askFirst: "ask-first"
        case .allowed: "allowed"
        }
    }
}
