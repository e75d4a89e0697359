package import ClinicalKnowledge
import DialogEngine
import LanguageUnderstanding
import StrictJSON

/// What is known about a topic outside a talk.
package struct Explanation: Sendable {
    /// How the topic was understood, like `massage` or `claim massage-toxins`.
    package let topic: String
    package let title: String
    /// Whether something known fits the question.
    package let isKnown: Bool
    let sections: [Section]
    let sources: [SourceID]
    let knowledge: Knowledge

    struct Section: Sendable {
        let name: String
        let text: String
    }
}

package enum ExplanationFormat: String, CaseIterable, Sendable {
    case text, json, markdown
}

extension Content {
    /// Explains what a question asks about, and what in the answers speaks against it.
    package func explanation(of question: String, for answers: Answers) -> Explanation {
        let topic = lexicon().topic(question)
        let wording = Wording(content: self, audience: Audience())
        let pages = pages(on: topic)
        var sections = pages.map {
            Explanation.Section(name: $0.name, text: wording.message($0.reply).written)
        }
        if case .treatment(let id, _) = topic, !answers.isEmpty,
            let treatment = knowledge.treatment(id)
        {
            sections.append(
                .init(name: "suits", text: wording.suitability(of: treatment, answers)))
        }
        return Explanation(
            topic: topic.name, title: wording.title(topic),
            isKnown: ![.unknown, .more].contains(topic), sections: sections,
            sources: sources(on: topic), knowledge: knowledge)
    }

    private func pages(on topic: Topic) -> [(name: String, reply: Reply)] {
        switch topic {
        case .treatment(let id, .overview), .treatment(let id, .suits):
            let pages: [Aspect] = [.overview, .evidence, .session, .byYourself]
            return pages.map { ($0.rawValue, .explain(id, $0)) }
        case .treatment(let id, let aspect):
            if let claim = knowledge.claim(about: id, aspect) {
                return [("answer", .claim(claim, .answer))]
            }
            return aspect.isAboutPain
                ? self.pages(on: .treatment(id, .overview))
                : [(aspect.rawValue, .explain(id, aspect))]
        case .claim(let id): return [("answer", .claim(id, .answer))]
        case .comparison(let first, let second): return [("comparison", .compare(first, second))]
        case .plan: return [("plan", .planUntold)]
        case .treatments: return [("treatments", .listTreatments)]
        case .sources: return [("sources", .sources(knowledge.sources.keys.sorted()))]
        case .medicine: return [("pharmacist", .pharmacist)]
        case .nearest(let topics): return [("nearest", .nearest(topics))]
        case .followUp, .more, .unknown: return [("unknown", .noTopic)]
        }
    }

    private func sources(on topic: Topic) -> [SourceID] {
        switch topic {
        case .claim(let id): knowledge.claims[id]?.sources ?? []
        case .treatment(let id, _): knowledge.sources(on: id)
        default: []
        }
    }

    /// Every treatment and claim by id and name.
    package func listOfTopics(_ format: ExplanationFormat) -> String {
        let topics =
            knowledge.treatments.map { Topic.treatment($0.id, .overview) }
            + knowledge.claims.keys.sorted().map { Topic.claim($0) }
        let wording = Wording(content: self, audience: Audience())
        switch format {
        case .text: return topics.map { "\($0.name): \(wording.title($0))\n" }.joined()
        case .markdown: return topics.map { "- `\($0.name)`: \(wording.title($0))\n" }.joined()
        case .json:
            return JSONValue.array(
                topics.map {
                    .members(["topic": .string($0.name), "title": .string(wording.title($0))])
                }
            ).line + "\n"
        }
    }
}

extension Message {
    /// With the choices below, where there are any.
    fileprivate var written: String { text + choices.map { "\n- \($0.text)" }.joined() }
}
