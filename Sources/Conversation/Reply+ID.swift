import ClinicalKnowledge
package import DialogEngine
import LanguageUnderstanding
import StrictJSON

extension Reply {
    /// Verb and id, as transcripts and relays know the reply.
    package var id: String { ([verb.rawValue] + objects).joined(separator: " ") }

    private var verb: ReplyVerb {
        switch self {
        case .welcome: .welcome
        case .ask(_, let form): form.verb
        case .noted: .noted
        case .advise: .advise
        case .adviceStands: .adviceStands
        case .whileWaiting: .whileWaiting
        case .summary: .summary
        case .someoneElse: .someoneElse
        case .meetCrisis: .meetCrisis
        case .offerTreatments: .offer
        case .explain: .explain
        case .claim: .claim
        case .compare: .compare
        case .plan: .plan
        case .planUntold: .planUntold
        case .generalFacts: .generalFacts
        case .listTreatments: .listTreatments
        case .sources: .sources
        case .nearest: .nearest
        case .noTopic: .noTopic
        case .pharmacist: .pharmacist
        case .toldAll: .toldAll
        case .fit: .fit
        case .speaksAgainst: .speaksAgainst
        case .help: .help
        case .why, .whyAdvice: .why
        case .answers: .answers
        case .wentBack: .wentBack
        case .nothingToGoBackTo: .nothingToGoBackTo
        case .whichToChange: .whichToChange
        case .notUnderstood: .notUnderstood
        case .howToAnswer: .howToAnswer
        case .saidEarly: .saidEarly
        case .unknownCommand: .unknownCommand
        case .tooLong: .tooLong
        case .restarted: .restarted
        case .forgotten: .forgotten
        case .lost: .lost
        case .farewell: .farewell
        case .comfort: .comfort
        case .ready: .ready
        }
    }

    /// What the verb is about.
    private var objects: [String] {
        switch self {
        case .ask(let question, _), .why(let question), .howToAnswer(let question): [question.id]
        case .noted(let noted), .wentBack(let noted): noted.map(\.finding.text)
        case .advise(let advice), .whyAdvice(let advice): [advice.disposition.rawValue]
        case .adviceStands(let levels), .whileWaiting(let levels): levels.map(\.rawValue)
        case .offerTreatments: [ReplyObject.treatments]
        case .explain(let treatment, .overview): [treatment.text]
        case .explain(let treatment, let aspect): [treatment.text, aspect.rawValue]
        case .claim(let claim, .answer): [claim.text]
        case .claim(let claim, .sources): [claim.text, ReplyObject.sources]
        case .compare(let first, let second): [first.text, second.text]
        case .plan(let plan): plan.objects
        case .nearest(let topics): topics.map { $0.object }
        case .fit(let treatment, let fit): [treatment.text, fit.word.rawValue]
        case .speaksAgainst(let treatment, let notNow, let askFirst):
            [treatment.text] + (notNow + askFirst).map(\.text)
        case .notUnderstood(let question): [question?.id ?? ReplyObject.anything]
        default: []
        }
    }
}

/// What a verb can be about beside the names of content.
enum ReplyObject {
    static let opening = "opening"
    static let treatments = "treatments"
    static let anything = "anything"
    static let sinceWhen = "since-when"
    static let suitability = "suitability"
    static let sources = "sources"
    static let avoid = "avoid"
    static let all =
        [opening, treatments, anything, sinceWhen, suitability, sources, avoid]
        + Aspect.allCases.map(\.rawValue)
}

extension Plan {
    /// What to do and try, then what to avoid.
    fileprivate var objects: [String] {
        if let after { return [after.rawValue] }
        let avoided = avoid.map(\.treatment.text)
        return (first + worthTrying).map(\.text)
            + (avoided.isEmpty ? [] : [ReplyObject.avoid] + avoided)
    }
}

extension Topic {
    /// The name of what it is about.
    fileprivate var object: String {
        switch self {
        case .treatment(let id, _): id.text
        case .claim(let id): id.text
        default: name
        }
    }
}

/// How a fit is written in the id of a reply.
enum FitWord: String, CaseIterable {
    case untold, allowed
    case afterAdvice = "after-advice"
    case notNow = "not-now"
    case askFirst = "ask-first"
}

extension Question {
    package var id: String {
        switch self {
        case .opening: ReplyObject.opening
        case .finding(let finding): finding.text
        case .checklist(let state, _): state.text
        case .sinceWhen: ReplyObject.sinceWhen
        case .suitability: ReplyObject.suitability
        }
    }
}

extension Form {
    fileprivate var verb: ReplyVerb {
        switch self {
        case .full: .ask
        case .short: .reAsk
        case .again: .askAgain
        case .others: .askOthers
        case .confirming: .confirm
        }
    }
}

extension Fit {
    fileprivate var word: FitWord {
        switch self {
        case .untold: .untold
        case .afterAdvice: .afterAdvice
        case .notNow: .notNow
        case .askFirst: .askFirst
        case .allowed: .allowed
        }
    }
}
