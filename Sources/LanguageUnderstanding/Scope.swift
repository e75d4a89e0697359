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
        let words = tokens.drop { $0.clause < clause }.prefix { $0.clause == clause }
        let inClause = scopes.filter {
            tokens[$0.range.lowerBound].clause == clause && !$0.range.overlaps(match.range)
        }
        let before = inClause.filter { $0.range.upperBound <= match.range.lowerBound }
        if isAboutOther(match.range, after: before, tokens) { return (.otherPerson, nil) }
        if before.contains(where: { $0.meaning == .hypothetical }) { return (.hypothetical, nil) }
        if isGeneralQuestion(clause, utterance) { return (.hypothetical, nil) }
        let negators = before.filter { $0.meaning == .negator }.map(\.range)
        let reaches = negators.map { reach(of: $0, to: match.range, in: tokens) }
        let isHedged = words.contains { scopeWords.hedges.contains($0.text) }
        // "No numbness, can pee fine": what is fine is not denied, only left in doubt by a hedge.
        if match.meaning.answer == .no, !reaches.contains(.yes), match.meaning.force == .now {
            return (isHedged ? .unsure : .present, nil)
        }
        if let index = reaches.lastIndex(of: .yes) {
            let isUncertain = isHedged || match.meaning.force == .perhaps
            return isUncertain ? (.unsure, nil) : (.denied, negators[index])
        }
        if reaches.contains(.doubtful) { return (.unsure, nil) }
        if match.meaning.force != .ever, let past = pastStatus(match.range, inClause, words) {
            return (past, nil)
        }
        if match.meaning.force == .perhaps || before.contains(where: { $0.meaning == .unsure }) {
            return (.unsure, nil)
        }
        return (.present, nil)
    }

    /// Somebody else is named before, and the speaker neither after that nor in the phrase itself:
    /// "my husband says I slur my words" is about the speaker.
    private func isAboutOther(
        _ phrase: Range<Int>, after scopes: [PhraseTable<ScopeWord>.Match], _ tokens: [Token]
    ) -> Bool {
        guard let other = scopes.last(where: { $0.meaning == .other }) else { return false }
        return !isAboutSpeaker(tokens[other.range.upperBound..<phrase.upperBound])
    }

    /// Over, when the clause says so in one breath and nothing in it speaks of now; uncertain when a
    /// comma parts the two.
    private func pastStatus(
        _ phrase: Range<Int>, _ scopes: [PhraseTable<ScopeWord>.Match], _ words: ArraySlice<Token>
    ) -> Observation.Status? {
        guard let past = scopes.first(where: { $0.meaning == .past }),
            !words.contains(where: { scopeWords.present.contains($0.text) })
        else { return nil }
        let first = min(past.range.lowerBound, phrase.lowerBound)
        let last = max(past.range.upperBound, phrase.upperBound)
        return words[(first + 1)..<last].contains(where: \.followsComma) ? .unsure : .past
    }

    /// Whether a negator before a phrase denies it.
    ///
    /// It does in one breath ("no fever") and over a list that ends with "or" ("no fever, chills or
    /// sweats"). A comma with "and" begins something new. A bare comma or "and" can be either ("no
    /// fever and numb legs"), and what may be a sign is never taken as denied: it is doubtful.
    private func reach(
        of negator: Range<Int>, to phrase: Range<Int>, in tokens: [Token]
    ) -> Truth {
        // A "no" with a comma is an answer: "no, my face is drooping".
        if negator.count == 1, tokens[negator.upperBound].followsComma { return .no }
        // What begins with a no itself is hardly denied by another: "no, can't pee" without a comma.
        if scopeWords.negativeOpeners.contains(tokens[phrase.lowerBound].text) { return .doubtful }
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
        let isMarked = utterance.questions.contains(clause)
        return (isMarked || opensQuestion(words, isMarked: false)) && !isAboutSpeaker(words)
    }
}
