package import ClinicalKnowledge
package import LanguageUnderstanding
import StrictJSON

extension Knowledge {
    /// The sources of what is claimed of a treatment first.
    package func sources(on id: TreatmentID) -> [SourceID] {
        (treatment(id)?.claims ?? []).flatMap { claims[$0.value]?.sources ?? [] }
    }

    var pagesOfSources: Int {
        (sources.count + Limits.sourcesOnPage - 1) / Limits.sourcesOnPage
    }

    func sources(onPage page: Int) -> [SourceID] {
        Array(
            sources.keys.sorted().dropFirst(page * Limits.sourcesOnPage)
                .prefix(Limits.sourcesOnPage))
    }

    /// The first claim on what a treatment does there, or for pain of that length.
    package func claim(about id: TreatmentID, _ aspect: Aspect) -> ClaimID? {
        guard let treatment = treatment(id) else { return nil }
        return treatment.claims.map(\.value).first { claims[$0]?.holds(for: aspect) == true }
    }
}

extension Claim {
    fileprivate func holds(for aspect: Aspect) -> Bool {
        switch aspect {
        case .neck: sites.contains("neck")
        case .lowerBack: sites.contains("lower-back")
        case .newPain: isAbout(duration: "acute")
        case .lastingPain: isAbout(duration: "chronic")
        default: false
        }
    }

    private func isAbout(duration: PainKindID) -> Bool {
        durations.contains { $0.value == duration }
    }
}
