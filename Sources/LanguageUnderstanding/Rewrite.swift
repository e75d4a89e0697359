import StrictJSON

/// Words in a row that are read as others, in phrases and in what is typed: `can not` is `cant`.
struct Rewrite {
    let from: [String]
    let to: [String]

    init(_ entry: Entry<String>) {
        from = entry.key.spacedWords
        to = entry.value.spacedWords
    }
}

extension Phrase {
    /// The phrase as the language reads it.
    ///
    /// - Parameter rewrites: by their first word.
    func rewritten(by rewrites: [String: [Rewrite]]) -> Phrase {
        guard elements.contains(where: { $0.onlyWord.map { rewrites[$0] != nil } ?? false }) else {
            return self
        }
        var elements = elements
        var position = 0
        while position < elements.count {
            let rest = elements[position...]
            let rewrite = rest.first?.onlyWord.flatMap { rewrites[$0] }?.first { rewrite in
                rest.count >= rewrite.from.count
                    && zip(rest, rewrite.from).allSatisfy { $0.onlyWord == $1 }
            }
            guard let rewrite else {
                position += 1
                continue
            }
            let words = rewrite.to.map { Element.word(anyOf: [$0], isOptional: false) }
            elements.replaceSubrange(position..<position + rewrite.from.count, with: words)
            position += words.count
        }
        return Phrase(source: source, elements: elements)
    }
}

extension Phrase.Element {
    /// The word that must stand there, if there is no choice.
    fileprivate var onlyWord: String? {
        guard case .word(let words, false) = self, words.count == 1 else { return nil }
        return words[0]
    }
}

extension Lexicon {
    /// `can not` is `cant`, wherever it stands; no comma stands in it: "I feel nothing, feels numb".
    func rewritten(_ utterance: Utterance) -> Utterance {
        let matches = rewrites.longestMatches(in: utterance).filter {
            !utterance.tokens[$0.range].dropFirst().contains(where: \.followsComma)
        }
        guard !matches.isEmpty else { return utterance }
        var tokens: [Token] = []
        var position = 0
        for match in matches {
            tokens += utterance.tokens[position..<match.range.lowerBound]
            for (place, word) in match.meaning.enumerated() {
                var token = utterance.tokens[match.range.lowerBound]
                token.text = word
                (token.id, token.traits) = vocabulary.lookUp(word)
                if place > 0 { token.followsComma = false }
                tokens.append(token)
            }
            position = match.range.upperBound
        }
        tokens += utterance.tokens[position...]
        return Utterance(tokens: tokens, questions: utterance.questions)
    }
}
