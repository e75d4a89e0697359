package import ClinicalKnowledge
package import LanguageUnderstanding
package import StrictJSON

/// What comes in: somebody said something, said nothing, or left.
package enum Input: Hashable, Sendable {
    case heard(Interpretation)
    /// More was typed than is read at once.
    case tooLong
    /// Nothing came for this long.
    case silence(Duration)
    /// The line was closed or the person is gone.
    case left
}

/// What one utterance leads to: the next snapshot, the replies in their order, and why.
package struct Turn: Hashable, Sendable {
    package let snapshot: Snapshot
    package let replies: [Reply]
    package let reasons: [Reason]
}

/// What is said back, as a value; the words come from a language pack.
package enum Reply: Hashable, Sendable {
    case welcome
    case ask(Question, Form)
    /// These answers were taken from what was said, beside the one asked for.
    case noted([Noted])
    case advise(Advice)
    /// What was said changes nothing in the advice, most pressing first.
    case adviceStands([Disposition])
    /// A danger sign of somebody else: the answers must then be theirs.
    case someoneElse
    /// Somebody spoke of suicide or self-harm: met before anything else.
    case meetCrisis
    case offerTreatments([TreatmentID])
    /// General facts about a treatment.
    case explain(TreatmentID)
    /// Whether it suits this person: the only recommendation there is.
    case fit(TreatmentID, Fit)
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
    case unknownCommand(String)
    case tooLong
    case restarted
    case forgotten
    /// Goodbye, with the advice if there is one and the safety net in any case.
    case farewell([Disposition])
    /// Nothing is open: what one can still do.
    case ready
}

package struct Noted: Hashable, Sendable {
    package let finding: FindingID
    package let answer: Answer
}

/// Where to go and how soon, and exactly what that rests on.
package struct Advice: Hashable, Sendable {
    package let disposition: Disposition
    /// The rows of the reference that call for it.
    package let because: [RedFlagID]
    /// With these answers the advice is the same, without any one of them it is another.
    package let restsOn: [Noted]
}

/// One step on the way from an utterance to the replies.
package enum Reason: Hashable, Sendable {
    case heard(Observation)
    case bound(FindingID, Answer)
    case called(RedFlagID, Disposition, SourceLocation)
    case stands(StateID, SourceLocation)
}
