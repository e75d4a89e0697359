/// Every fixed sentence that the bot can say; a language pack has words for each.
enum Sentence: String, CaseIterable, Sendable {
    case welcome
    case keptNothing = "kept-nothing"
    case keptFile = "kept-file"
    case noted, answers
    case noAnswersYet = "no-answers-yet"
    case confirming
    case chooseSeveral = "choose-several"
    case noneOfThese = "none-of-these"
    case notSure = "not-sure"
    case yes, no, unchanged, unsure, refused, unread
    case because
    case becauseNothing = "because-nothing"
    case telephone
    case telephoneUnsure = "telephone-unsure"
    case basis, adviceStands = "advice-stands"
    case someoneElse = "someone-else"
    case meetCrisis = "meet-crisis"
    case safetyNet = "safety-net"
    case notDiagnosis = "not-diagnosis"
    case offerTreatments = "offer-treatments"
    case explainClaim = "explain-claim"
    case sources
    case fitUntold = "fit-untold"
    case fitAfterAdvice = "fit-after-advice"
    case fitNotNow = "fit-not-now"
    case fitAskFirst = "fit-ask-first"
    case fitAllowedActive = "fit-allowed-active"
    case fitAllowedPassive = "fit-allowed-passive"
    case help
    case wentBack = "went-back"
    case nothingToGoBackTo = "nothing-to-go-back-to"
    case whichToChange = "which-to-change"
    case notUnderstood = "not-understood"
    case notUnderstoodAfter = "not-understood-after-advice"
    case howToAnswerYesNo = "how-to-answer-yes-no"
    case howToAnswerNumber = "how-to-answer-number"
    case howToAnswerScale = "how-to-answer-scale"
    case howToAnswerDuration = "how-to-answer-duration"
    case howToAnswerChoice = "how-to-answer-choice"
    case howToAnswerChecklist = "how-to-answer-checklist"
    case howToAnswerOpening = "how-to-answer-opening"
    case unknownCommand = "unknown-command"
    case tooLong = "too-long"
    case restarted, forgotten
    case farewell
    case farewellUnfinished = "farewell-unfinished"
    case comfort
    case ready
    case day, days, week, weeks, month, months, year, years

    /// What fills the places of the sentence, beside the telephone numbers.
    var places: Set<String> {
        switch self {
        case .welcome: ["kept"]
        case .noted, .answers, .wentBack, .whichToChange: ["list"]
        case .unknownCommand: ["word"]
        case .because, .basis, .telephone, .telephoneUnsure: ["list"]
        case .explainClaim: ["claim", "stance", "certainty"]
        case .sources: ["list"]
        case .fitAllowedActive, .fitAllowedPassive, .fitAfterAdvice: ["treatment"]
        case .fitNotNow, .fitAskFirst: ["treatment", "list"]
        case .adviceStands, .farewell: ["action"]
        case .days, .weeks, .months, .years: ["count"]
        default: []
        }
    }
}
