import ClinicalKnowledge
package import StrictJSON

extension Lexicon {
    /// Things that the phrases at a place catch, simple ones first.
    package func sentences(ofPhraseAt place: SourceLocation) -> [String] {
        phrases(at: place).flatMap(\.sentences)
    }

    /// Those in which two words are others than in the simplest, no more than some.
    package func pairedSentences(ofPhraseAt place: SourceLocation) -> [String] {
        phrases(at: place).flatMap { $0.pairedSentences.prefix(Limits.pairedSentences) }
    }

    /// The same among words of phrases that hold one of theirs: "lost weight watchers".
    package func sentences(aroundPhraseAt place: SourceLocation) -> [String] {
        let own = phrases(at: place).map { $0.ownWords.spacedWords }
        return own.flatMap { words in
            neighbours(of: Set(words)).compactMap { words.set(into: $0) }
        }
    }

    private func phrases(at place: SourceLocation) -> [Phrase] {
        let sources =
            [findings, findingsWhenAsked, findingsInQuestions].flatMap(\.sources) + scope.sources
            + [answers, answersAlone].flatMap(\.sources) + frames.answers.sources
            + rewrites.sources
        return sources.filter { $0.location == place }
            .compactMap { Phrase($0, spelled: normalizer) }
    }

    /// Things that phrases with one of these words catch.
    private func neighbours(of words: Set<String>) -> [[String]] {
        let ids = Set(words.map { vocabulary.lookUp($0).id })
        return findings.chains.indices.filter { number in
            var isNear = false
            findings.forEachWord(of: findings.chains[number]) {
                isNear = isNear || ids.contains($0)
            }
            return isNear
        }.compactMap { Phrase(findings.sources[$0], spelled: normalizer) }.flatMap { phrase in
            phrase.sentences.map { $0.spacedWords }.filter {
                !words.isDisjoint(with: $0)
            }.prefix(4)
        }
    }
}

extension [String] {
    /// Other words with these in the place of the first that they share.
    fileprivate func set(into others: [String]) -> String? {
        guard let place = others.firstIndex(where: contains) else { return nil }
        let rest = others[place...].drop(while: contains)
        return (others[..<place] + self + rest).joined(separator: " ")
    }
}

extension Phrase {
    /// Its own words, those with each other word that it offers, and those with its gaps filled.
    var sentences: [String] {
        let found = [ownWords] + variants.map(\.ownWords)
        return found + found[0].withCommas
    }

    /// Those with two other words at once.
    var pairedSentences: [String] {
        elements.indices.flatMap { place in
            elements[place].ways.flatMap { words in
                let rest = Phrase(source: source, elements: Array(elements[(place + 1)...]))
                let before = elements[..<place] + words
                return rest.variants.map {
                    Phrase(source: source, elements: before + $0.elements).ownWords
                }
            }
        }
    }

    /// The phrase with one element taken in another way.
    private var variants: [Phrase] {
        elements.indices.flatMap { place in
            elements[place].ways.map { words in
                var elements = elements
                elements.replaceSubrange(place...place, with: words)
                return Phrase(source: source, elements: elements)
            }
        }
    }
}

extension Phrase.Element {
    /// Other ways to take it than the shortest.
    fileprivate var ways: [[Phrase.Element]] {
        switch self {
        case .word(let words, let isOptional):
            words.dropFirst(isOptional ? 0 : 1).map { [.word(anyOf: [$0], isOptional: false)] }
        case .gap(let count):
            // A word that no language listens for.
            [1, count].map {
                Array(repeating: .word(anyOf: ["lamp"], isOptional: false), count: $0)
            }
        case .slot: []
        }
    }
}

extension String {
    /// A comma behind each of its words in turn: no gap goes over it.
    fileprivate var withCommas: [String] {
        let words = spacedWords
        return words.indices.dropLast().map { place in
            words[...place].joined(separator: " ") + ", "
                + words[(place + 1)...].joined(separator: " ")
        }
    }
}
