import ClinicalKnowledge
import LanguageUnderstanding
import StrictJSON

extension LanguageLinks {
    /// What content says of treatments and a language does not, or the other way round.
    var treatmentIssues: [Issue] {
        let words = files.treatments
        let file = "treatments.json"
        let known = knowledge.treatments.map(\.key)
        return compare(words.treatments, known, file, "treatment")
            + compare(
                words.contraindications, knowledge.contraindications.keys.map(\.text), file,
                "contraindication")
            + compare(words.stances, Claim.Stance.allCases.map(\.rawValue), file, "stance")
            + compare(
                words.certainties, Claim.Certainty.allCases.map(\.rawValue), file, "certainty")
            + compare(words.kinds, Treatment.Kind.allCases.map(\.rawValue), file, "kind")
            + compare(
                files.lexicon.claims, knowledge.claims.keys.map(\.text), "claims.json", "claim")
            + files.lexicon.claims.flatMap { claimIssues($0.value) }
    }

    private func claimIssues(_ words: ClaimWords) -> [Issue] {
        Template(words.answer).issues(allowed: numberNames)
            + words.sides.filter { knowledge.sources[SourceID($0.source.value)] == nil }.map {
                unknown(
                    $0.source.value, $0.source.location, "source",
                    knowledge.sources.keys.map(\.text))
            }
    }
}
