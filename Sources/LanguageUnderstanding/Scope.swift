import ClinicalKnowledge
import StrictJSON

extension Lexicon {
    /// The nearest word of scope decides; the words it took are the marker.
    func status(
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
        let negators = before.filter { $0.meaning == .negator }.map(\.range)
        let reaches = negators.map { reach(of: $0, to: match.range, in: tokens) }
        if let index = reaches.lastIndex(of: .yes) { return (.denied, negators[index]) }
        if reaches.contains(.doubtful) { return (.unsure, nil) }
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
