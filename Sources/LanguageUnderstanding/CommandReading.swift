import ClinicalKnowledge

extension Lexicon {
    /// `/back`, or nothing when the utterance does not start with a slash and a letter.
    func typedCommand(_ text: String) -> HeardCommand? {
        let trimmed = text.drop { $0.isWhitespace }
        guard trimmed.first == "/", trimmed.dropFirst().first?.isLetter == true else { return nil }
        let word = trimmed.dropFirst().prefix { $0.isLetter }.lowercased()
        guard let command = Command(rawValue: word) else { return .unknown(word) }
        let rest = utterance(String(trimmed.dropFirst(word.count + 1)))
        return .typed(command, about: name(in: rest.tokens))
    }

    /// A request in plain words, when it is all that is said: "can we go back please".
    func spokenCommand(_ utterance: Utterance) -> HeardCommand? {
        let whole = utterance.tokens.map { Token(text: $0.text, clause: 0) }
        let request = whole.filter { !scopeWords.politeness.contains($0.text) }
        for candidate in [whole, request] where !candidate.isEmpty {
            let matches = commands.matches(from: 0, in: candidate)
            if let match = matches.first(where: { $0.range.count == candidate.count }) {
                return .spoken(match.meaning, about: nil)
            }
            if let match = matches.first(where: { $0.meaning == .change }),
                let finding = name(in: Array(candidate[match.range.upperBound...]))
            {
                return .spoken(.change, about: finding)
            }
        }
        return nil
    }

    /// The finding that a person means by "my age" or its id.
    private func name(in tokens: [Token]) -> FindingID? {
        let flat = tokens.map { Token(text: $0.text, clause: 0) }
        return names.longestMatches(in: flat).first?.meaning
            ?? findings.longestMatches(in: flat).first?.meaning.finding
    }
}
