package import ClinicalKnowledge
package import DialogEngine
import StrictJSON

/// How one finding is called and asked about, for those who review the words.
package struct AskedWords: Hashable, Sendable {
    package let name: String
    package let ask: String
    /// In simpler words, after a first "not sure".
    package let again: String?
    package let why: String
    /// The words for each value of a choice.
    package let options: [String: String]
}

extension Content {
    package func words(askingFor finding: FindingID) -> AskedWords? {
        language.questions[finding].map { words in
            AskedWords(
                name: words.name, ask: words.ask.filled([:]), again: words.again?.filled([:]),
                why: words.why,
                options: Dictionary(words.options.map { ($0.key, $0.value) }) { first, _ in first })
        }
    }

    /// The heading of a checklist and why its signs are asked for; a single question has its own.
    package func heading(of state: StateID) -> (ask: String, why: String)? {
        language.checklists[state].map { ($0.ask.filled([:]), $0.why) }
    }

    /// Why a row needs checking, as patients are told.
    package func reason(for row: RedFlagID) -> String? { language.redFlags[row] }
}
