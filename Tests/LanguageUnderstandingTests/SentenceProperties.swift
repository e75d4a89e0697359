import ClinicalKnowledge
import ShippedContent
import StrictJSON
import Testing

@testable import Conversation
@testable import LanguageUnderstanding

/// What holds for every sentence that the content gives as an example, alone and in company.
@Suite struct SentenceProperties {
    private let lexicon = shippedLexicon
    private let examples = shippedContent.language.lexicon.examples

    @Test func `a no before a denial never makes a sign present`() {
        for example in examples {
            for sentence in example.value.denied {
                let held = present("no, " + sentence.value)
                #expect(!held.contains(FindingID(example.key)), "no, \(sentence.value)")
            }
        }
    }

    @Test func `two sentences tell the same in either order`() {
        let sentences = examples.flatMap { $0.value.present + $0.value.denied }.map(\.value)
            .filter { !$0.contains("?") }
        for (place, first) in sentences.enumerated() {
            // Every pair would take minutes in a debug build.
            for second in [sentences[(place + 7) % sentences.count], sentences.last ?? ""] {
                guard isAlone(first, second) else { continue }
                let there = heard("\(first). \(second).")
                #expect(there == heard("\(second). \(first)."), "\(first). \(second).")
            }
        }
    }

    @Test func `no sentence takes anything from the one before it`() {
        for example in examples {
            for sentence in example.value.present {
                let alone = heard(sentence.value)
                let together = heard("No problem. \(sentence.value). It was fine before.")
                #expect(together.isSuperset(of: alone), "\(sentence.value)")
            }
        }
    }

    private struct Told: Hashable {
        let finding: FindingID
        let answer: Answer
        let status: Observation.Status
    }

    private func heard(_ text: String) -> Set<Told> {
        Set(
            lexicon.interpret(text, expecting: .open).observations.map {
                Told(finding: $0.finding, answer: $0.answer, status: $0.status)
            })
    }

    private func present(_ text: String) -> Set<FindingID> {
        Set(heard(text).filter { $0.status == .present && $0.answer != .no }.map(\.finding))
    }

    /// The two speak of different things, and neither takes anything back.
    private func isAlone(_ first: String, _ second: String) -> Bool {
        let findings = [first, second].map { Set(heard($0).map(\.finding)) }
        return findings[0].isDisjoint(with: findings[1])
    }
}
