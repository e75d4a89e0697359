import ClinicalKnowledge

extension Lexicon {
    /// `/back`, or nothing when the utterance does not start with a slash and a letter.
    func typedCommand(_ text: String) -> HeardCommand? {
        let trimmed = text.drop { $0.isWhitespace }
        guard trimmed.first == "/", trimmed.dropFirst().first?.isLetter == true else { return nil }
        let word = trimmed.dropFirst().prefix { $0.isLetter }.lowercased()
        guard let command = Command(rawValue: word) else { return .unknown(word) }
        if command.isAboutTreatments { return .typed(command, about: nil) }
        let rest = utterance(String(trimmed.dropFirst(word.count + 1)))
        guard let finding = name(in: rest.flat()) else { return .typed(command, about: nil) }
        if command == .change, let answer = newAnswer(for: finding, in: rest) {
            return .change(finding, to: answer)
        }
        return .typed(command, about: finding)
    }

    /// What a typed command asks about, when it asks about treatments: `/explain heat`.
    func topic(of command: Command, in text: String) -> Topic? {
        switch command {
        case .sources: return .sources
        case .more: return .more
        case .explain:
            let rest = text.drop { $0.isWhitespace }.dropFirst(1 + command.rawValue.count)
            let asked = utterance(String(rest))
            return asked.tokens.isEmpty ? .treatments : topic(asked, isAsked: true) ?? .unknown
        default: return nil
        }
    }

    /// What an answer is to be changed to, when that is said as well.
    private func newAnswer(for finding: FindingID, in words: Utterance) -> HeardAnswer? {
        guard let domain = domains[finding] else { return nil }
        let expectation = Expectation(of: finding, domain)
        let heard = listen(to: words, asked: [finding])
        let inquiry = inquiry(about: finding, question: nil)
        switch answer(words, heard: heard, expecting: expectation, inquiry: inquiry) {
        case .unclear, nil: return nil
        // The name of a sign alone is no yes to it.
        case .yes where !answers.allMatches(in: words).contains { $0.meaning == .yes }: return nil
        case let answer: return answer
        }
    }

    /// A request in plain words, when it is all that is said: "can we go back please".
    func spokenCommand(_ utterance: Utterance) -> HeardCommand? {
        guard utterance.tokens.count <= Limits.commandWords, mayBeginCommand(utterance) else {
            return nil
        }
        let whole = utterance.flat()
        let request = utterance.flat(without: .polite)
        for candidate in [whole, request] where !candidate.tokens.isEmpty {
            let matches = commands.matches(from: 0, in: candidate)
            if let match = matches.first(where: { $0.range.count == candidate.tokens.count }) {
                return .spoken(match.meaning, about: nil)
            }
            if let match = matches.first(where: { $0.meaning == .change }) {
                let rest = candidate.part(match.range.upperBound..<candidate.tokens.count)
                if let finding = name(in: rest) {
                    return newAnswer(for: finding, in: rest).map { .change(finding, to: $0) }
                        ?? .spoken(.change, about: finding)
                }
            }
        }
        return nil
    }

    private func mayBeginCommand(_ utterance: Utterance) -> Bool {
        let firsts = [utterance.tokens.first, utterance.tokens.first { !$0.has(.polite) }]
        return firsts.contains { $0.map { commands.mayBegin(with: $0.id) } ?? false }
    }

    /// The finding that a person means by "my age" or its id.
    private func name(in words: Utterance) -> FindingID? {
        names.longestMatches(in: words).first?.meaning
            ?? findings.longestMatches(in: words).first?.meaning.finding
    }
}
