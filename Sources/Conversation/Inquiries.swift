import ClinicalKnowledge
import LanguageUnderstanding

/// What each question of the content asks, and what its words give sense to: "only at night".
///
/// Found out once, when the first question is open, and the same for every talk.
final class Inquiries: Sendable {
    private let byFinding: [FindingID: Inquiry]

    init(_ content: Content, _ lexicon: Lexicon) {
        byFinding = Dictionary(
            uniqueKeysWithValues: content.knowledge.findings.map { id, finding in
                let expectation = Expectation(of: id, finding.domain)
                let question = content.question(awaiting: expectation)
                return (id, lexicon.inquiry(about: id, question: question))
            })
    }

    func inquiry(_ expectation: Expectation) -> Inquiry {
        expectation.finding.flatMap { byFinding[$0] } ?? Inquiry()
    }
}
