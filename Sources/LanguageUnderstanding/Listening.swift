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
        var matches = findings.allMatches(in: tokens)
        if let asked {
            matches += findingsWhenAsked.allMatches(in: tokens).filter {
                $0.meaning.finding == asked
            }
        }
        matches.removeAll { match in match.range.contains { hidden.contains($0) } }
        var covered: [FindingID: Set<Int>] = [:]
        let byLength = matches.enumerated().sorted {
            ($1.element.range.count, $0.offset) < ($0.element.range.count, $1.offset)
        }
        var kept: [PhraseTable<Signal>.Match] = []
        for (_, match) in byLength
        where covered[match.meaning.finding, default: []].isDisjoint(with: match.range) {
            covered[match.meaning.finding, default: []].formUnion(match.range)
            kept.append(match)
        }
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

    /// The nearest word of scope decides; the words it took are the marker.
    private func status(
        of match: PhraseTable<Signal>.Match, scopes: [PhraseTable<ScopeWord>.Match],
        in utterance: Utterance
    ) -> (Observation.Status, marker: Range<Int>?) {
        let tokens = utterance.tokens
        let clause = tokens[match.range.lowerBound].clause
        let inClause = scopes.filter {
            tokens[$0.range.lowerBound].clause == clause && !$0.range.overlaps(match.range)
        }
        let before = inClause.filter { $0.range.upperBound <= match.range.lowerBound }
        if before.contains(where: { $0.meaning == .other }) { return (.otherPerson, nil) }
        if before.contains(where: { $0.meaning == .hypothetical }) { return (.hypothetical, nil) }
        if isGeneralQuestion(clause, utterance) { return (.hypothetical, nil) }
        if let negator = before.last(where: { $0.meaning == .negator }) {
            switch reach(of: negator.range, to: match.range, in: tokens) {
            case .yes: return (.denied, negator.range)
            case .doubtful: return (.unsure, nil)
            case .no: break
            }
        }
        if match.meaning.force != .ever, inClause.contains(where: { $0.meaning == .past }) {
            return (.past, nil)
        }
        if match.meaning.force == .perhaps || before.contains(where: { $0.meaning == .unsure }) {
            return (.unsure, nil)
        }
        return (.present, nil)
    }

    /// Whether a negator before a phrase denies it.
    ///
    /// It does in one breath ("no fever") and over a list that ends with "or" ("no fever, chills or
    /// sweats"). A comma with "and" begins something new. A bare comma or "and" can be either ("no
    /// fever and numb legs"), and what may be a sign is never taken as denied: it is doubtful.
    private func reach(
        of negator: Range<Int>, to phrase: Range<Int>, in tokens: [Token]
    ) -> Truth {
        let between = tokens[negator.upperBound..<phrase.lowerBound]
        if between.contains(where: { scopeWords.enders.contains($0.text) }) { return .no }
        let ands = between.filter { scopeWords.ands.contains($0.text) }
        if ands.contains(where: \.followsComma) { return .no }
        if !ands.isEmpty { return .doubtful }
        guard tokens[negator.upperBound..<phrase.upperBound].contains(where: \.followsComma) else {
            return .yes
        }
        let rest = tokens[negator.upperBound...].prefix {
            $0.clause == tokens[phrase.lowerBound].clause
        }
        let list = rest.prefix { !scopeWords.ands.contains($0.text) }
        return list.contains { scopeWords.ors.contains($0.text) } ? .yes : .doubtful
    }

    /// A question that does not speak of the speaker: "is numbness between the legs dangerous".
    private func isGeneralQuestion(_ clause: Int, _ utterance: Utterance) -> Bool {
        let words = utterance.tokens.drop { $0.clause < clause }.prefix { $0.clause == clause }
        return opensQuestion(words, isMarked: utterance.endsAsQuestion) && !isAboutSpeaker(words)
    }
}
