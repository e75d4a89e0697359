import ClinicalKnowledge
import LanguageUnderstanding
import StrictJSON

extension Topic {
    /// One line that says which of all topics it is: `treatment massage risks`, `follow-up lasting`.
    var kept: String {
        switch self {
        case .treatment(let id, let aspect): "treatment \(id) \(aspect.rawValue)"
        case .nearest(let topics): "nearest " + topics.map(\.kept).joined(separator: ", ")
        case .comparison, .claim, .plan, .treatments, .sources, .followUp, .more, .medicine,
            .unknown:
            name
        }
    }

    init?(kept text: String) {
        if text.hasPrefix("nearest ") {
            let names = text.dropFirst("nearest ".count).split(separator: ", ")
            let topics = names.compactMap { Topic(kept: String($0)) }
            guard topics.count == names.count else { return nil }
            self = .nearest(topics)
            return
        }
        let words = text.split(separator: " ").map(String.init)
        switch (words.first, words.count) {
        case ("treatment", 3):
            guard let aspect = Aspect(rawValue: words[2]) else { return nil }
            self = .treatment(TreatmentID(words[1]), aspect)
        case ("compare", 3): self = .comparison(TreatmentID(words[1]), TreatmentID(words[2]))
        case ("claim", 2): self = .claim(ClaimID(words[1]))
        case ("follow-up", 2):
            guard let aspect = Aspect(rawValue: words[1]) else { return nil }
            self = .followUp(aspect)
        case ("plan", 1): self = .plan
        case ("treatments", 1): self = .treatments
        case ("sources", 1): self = .sources
        case ("more", 1): self = .more
        case ("medicine", 1): self = .medicine
        case ("unknown", 1): self = .unknown
        default: return nil
        }
    }

    static let keptShape = Shape<String>.sentence.compactMap("a topic") { Topic(kept: $0) }
}
