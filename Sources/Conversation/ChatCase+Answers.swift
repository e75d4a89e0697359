package import ClinicalKnowledge

extension ChatCase {
    /// What is given at its head, as answers; what the knowledge has no such answer for is left out.
    package func answers(_ knowledge: Knowledge) -> [(FindingID, Answer)] {
        given.compactMap { given in
            let id = FindingID(given.finding)
            return knowledge.findings[id]
                .flatMap { Answer(given.answer, in: $0.domain) }.map { (id, $0) }
        }
    }
}
