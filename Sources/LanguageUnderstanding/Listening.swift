import ClinicalKnowledge
import StrictJSON

/// What the listener heard in one utterance, and the words it has used up.
struct Heard {
    var observations: [Observation] = []
    var usedWords: Set<Int> = []
}

extension Lexicon {
    /// Everything said about findings, with whose, when and whether.
    ///
    /// A longer phrase hides a shorter one about the same finding inside it. Figures of speech hide
    /// whatever they cover.
    func listen(to utterance: Utterance, asked: FindingID?) -> Heard {
        let tokens = utterance.tokens
        let scopes = scope.allMatches(in: tokens)
        var heard = Heard()
        for idiom in scopes where idiom.meaning == .idiom { heard.usedWords.formUnion(idiom.range) }
        let hidden = heard.usedWords
        // The answer "fainted" is plainer than the same word unasked, which only may mean it.
        let answering = findingsWhenAsked.allMatches(in: tokens).filter {
            $0.meaning.finding == asked
        }
        var matches =
            answering
            + findings.allMatches(in: tokens).filter { match in
                match.meaning.force != .perhaps || match.meaning.finding != asked
                    || !answering.contains { $0.range.overlaps(match.range) }
            }
        matches.removeAll { match in match.range.contains { hidden.contains($0) } }
        let kept = longest(of: matches)
        for match in kept.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            let (status, marker) = status(of: match, scopes: scopes, in: utterance)
            heard.usedWords.formUnion(match.range)
            heard.usedWords.formUnion(marker ?? 0..<0)
            heard.observations.append(
                Observation(
                    finding: match.meaning.finding, answer: match.meaning.answer, status: status,
                    words: utterance.words(in: match.range),
                    phrase: match.phrase.source.location))
        }
        return heard
    }

    /// Of phrases about one finding that share words only the longest; two that are equally long and
    /// say different things are both kept, for whoever asked to see that nothing is clear.
    private func longest(
        of matches: [PhraseTable<Signal>.Match]
    ) -> [PhraseTable<Signal>.Match] {
        var kept: [PhraseTable<Signal>.Match] = []
        let byLength = matches.enumerated().sorted {
            ($1.element.range.count, $0.offset) < ($0.element.range.count, $1.offset)
        }
        for (_, match) in byLength {
            let rivals = kept.filter {
                $0.meaning.finding == match.meaning.finding && $0.range.overlaps(match.range)
            }
            let isContradicted = rivals.allSatisfy {
                $0.range == match.range && $0.meaning.answer != match.meaning.answer
            }
            if isContradicted { kept.append(match) }
        }
        return kept
    }
}
