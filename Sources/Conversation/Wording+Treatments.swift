import ClinicalKnowledge
import StrictJSON

extension Wording {
    /// What it is, what is claimed of it and how sure one can be, and where that stands.
    func explanation(_ id: TreatmentID) -> String {
        let knowledge = content.knowledge
        guard let treatment = knowledge.treatment(id), let words = language.treatments[id] else {
            return ""
        }
        let claims = treatment.claims.compactMap { claim -> String? in
            guard let known = knowledge.claims[claim.value] else { return nil }
            return "- "
                + say(
                    .explainClaim,
                    [
                        "claim": language.claims[claim.value] ?? "",
                        "stance": language.stances[known.stance] ?? "",
                        "certainty": language.certainties[known.certainty] ?? "",
                    ])
        }
        return words.what + "\n\n" + claims.joined(separator: "\n") + "\n\n" + words.effects
            + "\n\n" + say(.sources, ["list": sources(of: treatment)])
    }

    private func sources(of treatment: Treatment) -> String {
        let knowledge = content.knowledge
        let claims = treatment.claims.compactMap { knowledge.claims[$0.value] }
        var seen: Set<SourceID> = []
        return claims.flatMap(\.evidence.sources).map(\.value)
            .filter { seen.insert($0).inserted }
            .compactMap { knowledge.sources[$0] }
            .map { "\($0.title) (\($0.publisher), \($0.year))" }
            .joined(separator: "; ")
    }

    func fitText(_ id: TreatmentID, _ fit: Fit) -> String {
        var values = ["treatment": language.treatments[id]?.name ?? ""]
        switch fit {
        case .untold: return say(.fitUntold, values)
        case .afterAdvice: return say(.fitAfterAdvice, values)
        case .notNow(let rules):
            values["list"] = lines(rules)
            return say(.fitNotNow, values)
        case .askFirst(let rules):
            values["list"] = lines(rules)
            return say(.fitAskFirst, values)
        case .allowed:
            let isPassive = content.knowledge.treatment(id)?.effort == .passive
            return say(isPassive ? .fitAllowedPassive : .fitAllowedActive, values)
        }
    }

    private func lines(_ rules: [ContraindicationID]) -> String {
        rules.compactMap { language.contraindications[$0] }.map { "\n- \($0)" }.joined()
    }
}
