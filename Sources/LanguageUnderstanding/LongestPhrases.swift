import ClinicalKnowledge

extension Lexicon {
    /// Of phrases about one finding that share words only the longest, one that counts only where it is
    /// denied after all others.
    ///
    /// Two that are equally long and say different things are both kept, for whoever asked to see that
    /// nothing is clear.
    func longest(
        of matches: [PhraseTable<Signal>.Match]
    ) -> [PhraseTable<Signal>.Match] {
        guard matches.count > 1 else { return matches }
        var kept: [PhraseTable<Signal>.Match] = []
        // What is kept about a finding, by stretches of the utterance: only neighbours can overlap.
        var places: [Place: [Int]] = [:]
        let byLength = matches.enumerated().sorted {
            let (one, other) = ($0.element, $1.element)
            let isOneGeneral = one.meaning.force == .denial
            let isOtherGeneral = other.meaning.force == .denial
            if isOneGeneral != isOtherGeneral { return isOtherGeneral }
            return (other.range.count, $0.offset) < (one.range.count, $1.offset)
        }
        for (_, match) in byLength {
            let stretch = match.range.lowerBound / Limits.phraseWords
            let near =
                matches.count <= Limits.comparedMatches
                ? Array(kept.indices)
                : (stretch - 1...stretch + 1)
                    .flatMap { places[Place(match.meaning.finding, $0)] ?? [] }
            let isContradicted = near.allSatisfy { index in
                let rival = kept[index]
                return rival.meaning.finding != match.meaning.finding
                    || !rival.range.overlaps(match.range)
                    || rival.range == match.range && rival.meaning.answer != match.meaning.answer
            }
            guard isContradicted else { continue }
            if matches.count > Limits.comparedMatches {
                places[Place(match.meaning.finding, stretch), default: []].append(kept.count)
            }
            kept.append(match)
        }
        return kept
    }
}

private struct Place: Hashable {
    let finding: FindingID
    let stretch: Int

    init(_ finding: FindingID, _ stretch: Int) {
        self.finding = finding
        self.stretch = stretch
    }
}
