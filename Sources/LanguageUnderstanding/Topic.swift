package import ClinicalKnowledge

/// What a question about treatments is about.
package indirect enum Topic: Hashable, Sendable {
    case treatment(TreatmentID, Aspect)
    case comparison(TreatmentID, TreatmentID)
    case claim(ClaimID)
    /// What could help this person.
    case plan
    /// Which treatments there are.
    case treatments
    /// What all of it rests on.
    case sources
    /// Something else about what was talked of last: "and how long does that last?"
    case followUp(Aspect)
    /// The rest of what was told last.
    case more
    /// How much of a medicine, stopping one, or two together: a pharmacist's.
    case medicine
    /// It is not plain which of these is meant; the likeliest first.
    case nearest([Topic])
    /// A question, and nothing known fits it.
    case unknown
}

/// What somebody wants to know about a treatment.
package enum Aspect: String, CaseIterable, Hashable, Sendable {
    case overview
    case lasting, risks, session
    /// What one can do without help.
    case byYourself = "by-yourself"
    /// Who says so.
    case evidence
    /// Whether it suits this person.
    case suits
    case neck
    case lowerBack = "lower-back"
    case newPain = "new-pain"
    case lastingPain = "lasting-pain"

    /// Whether it tells of whose pain something is asked, not what.
    package var isAboutPain: Bool { [.neck, .lowerBack, .newPain, .lastingPain].contains(self) }
}

extension Topic {
    /// How it is written: `massage`, `massage risks`, `claim massage-toxins`, `compare heat massage`.
    package var name: String {
        switch self {
        case .treatment(let id, .overview): id.text
        case .treatment(let id, let aspect): "\(id) \(aspect.rawValue)"
        case .comparison(let first, let second): "compare \(first) \(second)"
        case .claim(let id): "claim \(id)"
        case .plan: "plan"
        case .treatments: "treatments"
        case .sources: "sources"
        case .followUp(let aspect): "follow-up \(aspect.rawValue)"
        case .more: "more"
        case .medicine: "medicine"
        case .nearest(let topics): "nearest " + topics.map(\.name).joined(separator: ", ")
        case .unknown: "unknown"
        }
    }

    /// A topic that stands for itself, by its name; nothing checks that content knows it.
    package init?(name: String) {
        let words = name.spacedWords
        switch (words.first, words.count) {
        case ("plan", 1): self = .plan
        case ("sources", 1): self = .sources
        case ("claim", 2): self = .claim(ClaimID(words[1]))
        case ("compare", 3): self = .comparison(TreatmentID(words[1]), TreatmentID(words[2]))
        case (.some(let id), 1): self = .treatment(TreatmentID(id), .overview)
        case (.some(let id), 2):
            guard let aspect = Aspect(rawValue: words[1]) else { return nil }
            self = .treatment(TreatmentID(id), aspect)
        default: return nil
        }
    }
}
