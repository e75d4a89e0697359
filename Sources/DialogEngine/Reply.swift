package import ClinicalKnowledge
package import LanguageUnderstanding

/// What is said back, as a value; the words come from a language pack.
package enum Reply: Hashable, Sendable {
    case welcome
    case ask(Question, Form)
    /// These answers were taken from what was said, beside the one asked for.
    case noted([Noted])
    case advise(Advice)
    /// What was said changes nothing in the advice, most pressing first.
    case adviceStands([Disposition])
    /// What else to do in an emergency until help is there, most pressing first.
    case whileWaiting([Disposition])
    /// Everything that somebody who takes over has to know.
    case summary(Handover)
    /// A danger sign of somebody else: the answers must then be theirs.
    case someoneElse
    /// Somebody spoke of suicide or self-harm: met before anything else.
    case meetCrisis
    case offerTreatments([Topic])
    /// General facts about a treatment.
    case explain(TreatmentID, Aspect)
    /// What is to be thought of a claim.
    case claim(ClaimID, ClaimPage)
    case compare(TreatmentID, TreatmentID)
    case plan(Plan)
    /// What helps most people, before anything can be said of this one.
    case planUntold
    /// What was told holds for people in general; danger signs come first.
    case generalFacts
    case listTreatments
    /// Where to look things up, a screen at a time.
    case sources([SourceID])
    /// It is not plain which of these is meant.
    case nearest([Topic])
    /// Nothing known fits the question.
    case noTopic
    /// A question about medicines that only a pharmacist can answer.
    case pharmacist
    /// There is no more of what was told.
    case toldAll
    /// Whether it suits this person: the only recommendation there is.
    case fit(TreatmentID, Fit)
    /// What speaks against it in what somebody has or asks about, before anything can be recommended.
    case speaksAgainst(TreatmentID, notNow: [ContraindicationID], askFirst: [ContraindicationID])
    case help
    case why(Question)
    case whyAdvice(Advice)
    case answers([Noted])
    case wentBack([Noted])
    case nothingToGoBackTo
    case whichToChange([Noted])
    case notUnderstood(Question?)
    /// How to answer, after a second reply that could not be read.
    case howToAnswer(Question)
    /// What was said came before the open question could be seen, and answers nothing.
    case saidEarly
    case unknownCommand(String)
    case tooLong
    case restarted
    case forgotten
    /// What was said before could not be read any more; said by whoever keeps conversations.
    case lost
    /// Goodbye, with the advice if there is one and the safety net in any case.
    case farewell([Disposition])
    /// A kind word for somebody who is afraid.
    case comfort
    /// Nothing is open: what one can still do.
    case ready
}

/// What is told of a claim at once.
package enum ClaimPage: Hashable, Sendable {
    case answer
    /// Who says what, and where to look it up.
    case sources
}

package struct Noted: Hashable, Sendable {
    package let finding: FindingID
    package let answer: Answer

    package init(finding: FindingID, answer: Answer) {
        self.finding = finding
        self.answer = answer
    }
}
