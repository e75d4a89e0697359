/// Every fixed sentence that the bot can say; a language pack has words for each.
enum Sentence: String, CaseIterable, Sendable {
    case welcome
    case keptNothing = "kept-nothing"
    case keptFile = "kept-file"
    case keptMemory = "kept-memory"
    case keptStore = "kept-store"
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
    case telephoneUnchanged = "telephone-unchanged"
    case telephoneNow = "telephone-now"
    case becauseAtOnce = "because-at-once"
    case moreAtOnce = "more-at-once"
    case chooseAgain = "choose-again"
    case whereabouts
    case labelBot = "label-bot"
    case labelAlarm = "label-alarm"
    case labelPerson = "label-person"
    case summaryTitle = "summary-title"
    case summarySituation = "summary-situation"
    case summaryBackground = "summary-background"
    case summaryAssessment = "summary-assessment"
    case summaryRequest = "summary-request"
    case summaryWords = "summary-words"
    case summaryForAnother = "summary-for-another"
    case summaryNothing = "summary-nothing"
    case summaryAdvised = "summary-advised"
    case summaryNoAdvice = "summary-no-advice"
    case summaryDenied = "summary-denied"
    case summaryUnsure = "summary-unsure"
    case summaryNotAsked = "summary-not-asked"
    case summaryAsk = "summary-ask"
    case summaryEnd = "summary-end"
    case basis, adviceStands = "advice-stands"
    case someoneElse = "someone-else"
    case meetCrisis = "meet-crisis"
    case safetyNet = "safety-net"
    case notDiagnosis = "not-diagnosis"
    case offerTreatments = "offer-treatments"
    case explainOverview = "explain-overview"
    case explainLasting = "explain-lasting"
    case explainRisks = "explain-risks"
    case explainSession = "explain-session"
    case explainByYourself = "explain-by-yourself"
    case explainEvidence = "explain-evidence"
    case explainNothing = "explain-nothing"
    case explainMore = "explain-more"
    case claimStance = "claim-stance"
    case claimTold = "claim-told"
    case claimChecked = "claim-checked"
    case claimMore = "claim-more"
    case sources
    case who
    case compareMore = "compare-more"
    case againstNotNow = "against-not-now"
    case againstAskFirst = "against-ask-first"
    case planChoice = "plan-choice"
    case planFirst = "plan-first"
    case planTry = "plan-try"
    case planPair = "plan-pair"
    case planNot = "plan-not"
    case planAvoid = "plan-avoid"
    case planAskFirst = "plan-ask-first"
    case stillToAsk = "still-to-ask"
    case planEnd = "plan-end"
    case planAfter = "plan-after"
    case planUntold = "plan-untold"
    case generalFacts = "general-facts"
    case listTreatments = "list-treatments"
    case nearest
    case noTopic = "no-topic"
    case pharmacist
    case toldAll = "told-all"
    case suitability
    case suitabilityShort = "suitability-short"
    case suitabilityWhy = "suitability-why"
    case fitUntold = "fit-untold"
    case fitAfterAdvice = "fit-after-advice"
    case fitNotNow = "fit-not-now"
    case fitAskFirst = "fit-ask-first"
    case fitAllowedActive = "fit-allowed-active"
    case fitAllowedPassive = "fit-allowed-passive"
    case fitAllowedNotWorthIt = "fit-allowed-not-worth-it"
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
    case saidEarly = "said-early"
    case unknownCommand = "unknown-command"
    case tooLong = "too-long"
    case restarted, forgotten, lost
    case forgottenStore = "forgotten-store"
    case farewell
    case farewellUnfinished = "farewell-unfinished"
    case comfort
    case ready
    case resumeWord = "resume-word"
    case resumed
    case resumeUnknown = "resume-unknown"
    case goesOnElsewhere = "goes-on-elsewhere"
    case lineTooLong = "line-too-long"
    case notText = "not-text"
    case silentForLong = "silent-for-long"
    case closing, full, trouble
    case day, days, week, weeks, month, months, year, years

    /// What fills the places of the sentence, beside the telephone numbers.
    var places: Set<String> {
        switch self {
        case .welcome: ["kept"]
        case .noted, .answers, .wentBack, .whichToChange, .help: ["list"]
        case .telephoneUnchanged, .telephoneNow, .becauseAtOnce, .summaryWords, .summaryDenied,
            .summaryUnsure, .summaryNotAsked:
            ["list"]
        case .summaryAdvised: ["action"]
        case .whereabouts: ["part", "number", "count"]
        case .unknownCommand, .resumeWord: ["word"]
        case .because, .basis, .telephone, .telephoneUnsure: ["list"]
        case .explainOverview:
            ["name", "what", "helps", "certainty", "lasting", "risks"]
        case .explainLasting, .explainRisks, .explainSession, .explainByYourself:
            ["name", "text"]
        case .explainEvidence: ["name", "list"]
        case .explainNothing: ["name", "helps"]
        case .claimStance: ["claim", "answer", "stance", "certainty"]
        case .who: ["name", "interest"]
        case .claimTold, .claimChecked, .sources, .listTreatments, .planFirst,
            .planTry, .planNot, .planAvoid, .planAskFirst,
            .stillToAsk:
            ["list"]
        case .fitAllowedActive, .fitAllowedPassive, .fitAllowedNotWorthIt, .fitAfterAdvice,
            .fitUntold:
            ["treatment"]
        case .fitNotNow, .fitAskFirst, .againstNotNow, .againstAskFirst: ["treatment", "list"]
        case .adviceStands, .farewell: ["action"]
        case .days, .weeks, .months, .years, .lineTooLong: ["count"]
        default: []
        }
    }
}
