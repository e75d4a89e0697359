import ClinicalKnowledge
import LanguageUnderstanding
import StrictJSON

extension Step {
    /// Something else about what was talked of: "and for the neck?", "says who?".
    mutating func followUp(_ aspect: Aspect) {
        if case .claim(let id) = next.talk.topic, aspect == .evidence {
            next.talk.pages = 2
            return replies.append(.claim(id, .sources))
        }
        guard let treatment = treatmentTalkedOf else { return replies.append(.noTopic) }
        tell(.treatment(treatment, aspect))
    }

    mutating func tell(_ aspect: Aspect, of id: TreatmentID) {
        let isNew = treatmentTalkedOf != id || next.talk.pages == 0
        if isNew {
            next.talk.topic = .treatment(id, .overview)
            next.talk.pages = 1
        }
        if let claim = knowledge.claim(about: id, aspect) {
            replies += [.claim(claim, .answer)] + generalFacts
        } else if isNew, aspect.isAboutPain {
            explain(id)
        } else {
            replies.append(.explain(id, aspect))
        }
    }

    /// The next page of what was told last.
    mutating func tellMore() {
        let page = next.talk.pages
        next.talk.pages += 1
        switch next.talk.topic {
        case .claim(let id) where page == 1: replies.append(.claim(id, .sources))
        case .claim(let id) where page == 2 && knowledge.claims[id]?.treatments.isEmpty == false:
            treatmentTalkedOf.map { tell(.treatment($0, .overview)) }
        case .treatment(let id, _) where Aspect.pages.indices.contains(page):
            replies.append(.explain(id, Aspect.pages[page]))
        case .sources where page < knowledge.pagesOfSources:
            replies.append(.sources(knowledge.sources(onPage: page)))
        case nil: replies.append(.noTopic)
        default: replies.append(.toldAll)
        }
    }

    /// The sources of what was told last, or all of them, page by page.
    mutating func listSources() {
        let of =
            switch next.talk.topic {
            case .claim(let id): knowledge.claims[id]?.sources
            case .treatment(let id, _): knowledge.sources(on: id)
            default: [SourceID]?.none
            }
        if let of { return replies.append(.sources(of)) }
        next.talk.topic = .sources
        next.talk.pages = 0
        tellMore()
    }

    private var treatmentTalkedOf: TreatmentID? { next.talk.topic.flatMap(treatment) }

    /// The treatment that a topic is about before all.
    private func treatment(_ topic: Topic) -> TreatmentID? {
        switch topic {
        case .treatment(let id, _), .comparison(let id, _): id
        case .claim(let id): knowledge.claims[id]?.treatments.first?.value
        default: nil
        }
    }
}

extension Aspect {
    /// What is told of a treatment, a page at a time.
    fileprivate static let pages: [Aspect] = [.overview, .evidence, .session, .byYourself]
}
