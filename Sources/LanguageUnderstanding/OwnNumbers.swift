extension Lexicon {
    /// "I'd go 4, but himself says 7", "8 weeks, my sister had hers for a year": of several numbers or lengths
    /// only those that are nobody else's.
    ///
    /// What somebody says of themselves ends it: "she says 7, I say 4".
    func own<Mention>(
        _ mentions: [Mention], _ range: (Mention) -> Range<Int>, _ utterance: Utterance
    ) -> [Mention] {
        guard mentions.count > 1 else { return mentions }
        let others = scope.allMatches(in: utterance).filter { $0.meaning == .other }.map(\.range)
        let own = mentions.filter { mention in
            let start = range(mention).lowerBound
            guard let last = others.last(where: { $0.lowerBound <= start }),
                utterance.tokens[last.lowerBound].clause == utterance.tokens[start].clause
            else { return true }
            return utterance.tokens[min(last.upperBound, start)..<start]
                .suffix(Limits.wordsToOwnNumber).contains { $0.has(.firstPerson) }
        }
        return own.isEmpty ? mentions : own
    }
}
