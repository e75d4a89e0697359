package import ClinicalKnowledge
import StrictJSON

/// What somebody who takes over has to know, as values: the advice, the answers, and what is missing.
package struct Handover: Hashable, Sendable {
    /// Most pressing first; none before there is any.
    package let advice: [Advice]
    /// In the order they were given.
    package let answers: [Noted]
    /// Findings without which nobody gets milder advice, and which were not answered at all.
    package let notAsked: [FindingID]
}

extension Script {
    package func handover(_ standpoint: Standpoint) -> Handover {
        let held = standpoint.snapshot.held
        let answers = standpoint.snapshot.answers
        var seen: Set<FindingID> = []
        let needed = safety.flatMap(\.value.unlessAnswered).map(\.value)
            .filter { seen.insert($0).inserted }
        return Handover(
            advice: levels(standpoint.appraisal, given: held).map { advice($0, given: held) },
            answers: held.map { Noted(finding: $0.finding, answer: $0.answer) },
            notAsked: needed.filter { answers[$0] == nil })
    }
}
