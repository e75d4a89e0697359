import ClinicalKnowledge
import DialogEngine
import LanguageUnderstanding
import StrictJSON

extension Wording {
    /// What was asked and the honest short answer; then who says it.
    func claimText(_ id: ClaimID, _ page: ClaimPage) -> String {
        guard let claim = content.knowledge.claims[id], let words = language.claims[id] else {
            return ""
        }
        switch page {
        case .answer:
            let stance = say(
                .claimStance,
                [
                    "claim": words.claim, "answer": answer(to: id),
                    "stance": language.stances[claim.stance] ?? "",
                    "certainty": language.certainties[claim.certainty] ?? "",
                ])
            var parts: [String] = []
            if !claim.toldBy.isEmpty {
                parts.append(say(.claimTold, ["list": who(claim.toldBy.map(\.value))]))
            }
            if !claim.evidence.sources.isEmpty {
                let checked = who(claim.evidence.sources.map(\.value))
                parts.append(say(.claimChecked, ["list": checked]))
            }
            parts.append(say(.claimMore))
            return stance + "\n\n" + parts.joined(separator: "\n")
        case .sources:
            let disputes = [id] + claim.disputes.map(\.value)
            let sides = disputes.flatMap { language.claims[$0]?.sides ?? [] }.map { side in
                "- \(who([SourceID(side.source.value)]).capitalized): \(side.says)"
            }
            let listed = disputes.compactMap { content.knowledge.claims[$0] }.flatMap(\.sources)
            return (sides + [say(.sources, ["list": sourceLines(listed)])])
                .joined(separator: "\n")
        }
    }

    /// Names of sources, and what those have to gain who have.
    func who(_ sources: [SourceID]) -> String {
        sources.uniqued().compactMap { content.knowledge.sources[$0] }.map { source in
            let name = "\(source.publisher) \(source.year)"
            return source.interest.map { say(.who, ["name": name, "interest": $0]) } ?? name
        }.joined(separator: "; ")
    }

    /// Each source with its year and where to find it, a line each.
    func sourceLines(_ sources: [SourceID]) -> String {
        sources.uniqued().compactMap { content.knowledge.sources[$0] }.map { source in
            "\n- \(source.title) (\(source.publisher), \(source.year)), \(source.link)"
        }.joined()
    }
}
