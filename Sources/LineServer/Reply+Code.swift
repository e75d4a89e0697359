import ChatSessions
import ClinicalKnowledge
import DialogEngine

extension Reply {
    /// What kind of reply it is, for relays.
    var code: RelayCode {
        switch self {
        case .welcome: .welcome
        case .farewell: .goodbye
        case .advise(let advice): advice.disposition.isEmergency ? .escalate : .advice
        case .adviceStands(let levels):
            levels.contains(where: \.isEmergency) ? .escalate : .advice
        case .meetCrisis, .whileWaiting: .escalate
        case .ask(_, .full), .ask(_, .others): .question
        case .ask(_, .short), .ask(_, .again): .askedAgain
        case .ask(_, .confirming): .confirming
        case .saidEarly: .earlierQuestion
        case .offerTreatments, .explain, .claim, .compare, .plan, .planUntold, .generalFacts,
            .listTreatments, .sources, .nearest, .noTopic, .pharmacist, .toldAll, .fit,
            .speaksAgainst, .summary, .help, .why, .whyAdvice, .answers, .whichToChange:
            .digression
        case .noted, .someoneElse, .wentBack, .nothingToGoBackTo, .notUnderstood, .howToAnswer,
            .unknownCommand, .tooLong, .restarted, .forgotten, .lost, .comfort, .ready:
            .noted
        }
    }

    /// What a question asks about.
    var findings: [FindingID] {
        guard case .ask(let question, _) = self else { return [] }
        switch question {
        case .opening: return []
        case .finding(let finding): return [finding]
        case .checklist(_, let signs), .sinceWhen(let signs), .suitability(let signs): return signs
        }
    }

    /// Where it sends the person.
    var disposition: Disposition? {
        switch self {
        case .advise(let advice): advice.disposition
        case .adviceStands(let levels), .whileWaiting(let levels): levels.first
        default: nil
        }
    }
}
