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
            guard matches.count > Limits.comparedMatches else {
                if !kept.contains(where: { $0.hides(match) }) { kept.append(match) }
                continue
            }
            let stretch = match.range.lowerBound / Limits.phraseWords
            let near = (stretch - 1...stretch + 1).flatMap {
                places[Place(match.meaning.finding, $0)] ?? []
            }
            guard !near.contains(where: { kept[$0].hides(match) }) else { continue }
            places[Place(match.meaning.finding, stretch), default: []].append(kept.count)
            kept.append(match)
        }
        return kept
    }
}

extension PhraseTable<Lexicon.Signal>.Match {
    /// Says something about the same finding in some of the same words; not the opposite in all of them.
    fileprivate func hides(_ other: Self) -> Bool {
        meaning.finding == other.meaning.finding && range.overlaps(other.range)
            && !(range == other.range && meaning.answer != other.meaning.answer)
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
