/// What a reply does: the first word of its id, for transcripts and relays.
enum ReplyVerb: String, CaseIterable {
    case welcome, ask
    case reAsk = "re-ask"
    case askAgain = "ask-again"
    case askOthers = "ask-others"
    case confirm, noted, advise
    case adviceStands = "advice-stands"
    case whileWaiting = "while-waiting"
    case summary
    case someoneElse = "someone-else"
    case meetCrisis = "meet-crisis"
    case offer, explain, claim, compare, plan, fit, help, why, answers
    case planUntold = "plan-untold"
    case generalFacts = "general-facts"
    case listTreatments = "list-treatments"
    case sources, nearest
    case speaksAgainst = "speaks-against"
    case noTopic = "no-topic"
    case pharmacist
    case toldAll = "told-all"
    case wentBack = "went-back"
    case nothingToGoBackTo = "nothing-to-go-back-to"
    case whichToChange = "which-to-change"
    case notUnderstood = "not-understood"
    case howToAnswer = "how-to-answer"
    case saidEarly = "said-early"
    case unknownCommand = "unknown-command"
    case tooLong = "too-long"
    case restarted, forgotten, lost, farewell, comfort, ready
}
