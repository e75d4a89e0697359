package import ClinicalKnowledge
package import LanguageUnderstanding
package import StrictJSON

/// What one utterance leads to: the next snapshot, the replies in their order, and why.
package struct Turn: Hashable, Sendable {
    package let standpoint: Standpoint
    package let replies: [Reply]
    package let reasons: [Reason]

    package var snapshot: Snapshot { standpoint.snapshot }
}

/// One step on the way from an utterance to the replies.
package enum Reason: Hashable, Sendable {
    case heard(Observation)
    case bound(FindingID, Answer)
    case called(RedFlagID, Disposition, SourceLocation)
    case stands(StateID, SourceLocation)
}
