import ClinicalKnowledge
import StrictJSON

/// The words of scope in one utterance, left to right.
struct ScopeMarks {
    let all: [PhraseTable<ScopeWord>.Match]

    /// Those in the clause of a phrase and near it that share no word with it.
    func near(_ phrase: Range<Int>, in utterance: Utterance) -> [PhraseTable<ScopeWord>.Match] {
        let clause = utterance.clause(of: phrase.lowerBound)
        let first = max(clause.lowerBound, phrase.lowerBound - Limits.scopeWords)
        let last = min(clause.upperBound, phrase.upperBound + Limits.scopeWords)
        var start = all.partition(before: first)
        var found: [PhraseTable<ScopeWord>.Match] = []
        while start < all.count, all[start].range.lowerBound < last {
            if !all[start].range.overlaps(phrase) { found.append(all[start]) }
            start += 1
        }
        return found
    }

    /// Whether a word of correction stands before a phrase or in its clause.
    func replace(_ phrase: Range<Int>, in utterance: Utterance) -> Bool {
        guard let mark = all.first(where: { $0.meaning == .replacement }) else { return false }
        return mark.range.lowerBound < utterance.clause(of: phrase.lowerBound).upperBound
    }

    func contains(_ word: ScopeWord) -> Bool { all.contains { $0.meaning == word } }
}

extension [PhraseTable<ScopeWord>.Match] {
    /// The first that starts at `word` or later.
    fileprivate func partition(before word: Int) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle].range.lowerBound < word { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension Lexicon {
    func scopeMarks(in utterance: Utterance) -> ScopeMarks {
        ScopeMarks(all: scope.allMatches(in: utterance))
    }

    /// The nearest word of scope decides; the words it took are the marker.
    func status(
        of match: PhraseTable<Signal>.Match, marks: ScopeMarks, in utterance: Utterance
    ) -> (Observation.Status, marker: Range<Int>?) {
        if match.meaning.force == .past { return (.past, nil) }
        let tokens = utterance.tokens
        let clause = utterance.clause(of: match.range.lowerBound)
        let words = tokens[
            max(
                clause.lowerBound, match.range.lowerBound - Limits.scopeWords)..<min(
                    clause.upperBound, match.range.upperBound + Limits.scopeWords)]
        let near = marks.near(match.range, in: utterance)
        let before = near.filter { $0.range.upperBound <= match.range.lowerBound }
        if isAboutOther(match.range, after: before, tokens) { return (.otherPerson, nil) }
        if before.contains(where: { $0.meaning == .hypothetical }) { return (.hypothetical, nil) }
        if isGeneralQuestion(match.range.lowerBound, words, utterance) {
            return (ownAnswer(after: clause, in: utterance) ?? .hypothetical, nil)
        }
        let negators = before.filter { $0.meaning == .negator }.map(\.range)
        let reaches = negators.map { reach(of: $0, to: match.range, in: utterance) }
        let isHedged = words.contains { $0.has(.hedge) }
        // "No numbness, can pee fine": what is fine is not denied, only left in doubt by a hedge.
        if match.meaning.answer == .no, !reaches.contains(.yes), match.meaning.force == .now {
            return (isHedged ? .unsure : .present, nil)
        }
        if let index = reaches.lastIndex(of: .yes) {
            let isUncertain = isHedged || match.meaning.force == .perhaps
            return isUncertain ? (.unsure, nil) : (.denied, negators[index])
        }
        if reaches.contains(.doubtful) { return (.unsure, nil) }
        if match.meaning.force != .ever, let past = pastStatus(match.range, near, words, utterance)
        {
            return (past, nil)
        }
        if match.meaning.force == .perhaps || before.contains(where: { $0.meaning == .unsure }) {
            return (.unsure, nil)
        }
        return (.present, nil)
    }

    /// What follows when somebody asks and answers in one breath, as in "on steroids? no".
    private func ownAnswer(
        after clause: Range<Int>, in utterance: Utterance
    ) -> Observation.Status? {
        guard clause.upperBound < utterance.tokens.count else { return nil }
        let next = utterance.part(utterance.clause(of: clause.upperBound))
        let said = answers.longestMatches(in: next).first { $0.range.lowerBound == 0 }
        switch said?.meaning {
        case .no: return .denied
        case .yes: return .present
        default: return nil
        }
    }

    /// Somebody else is named before, and the speaker neither after that nor in the phrase itself:
    /// "my husband says I slur my words" is about the speaker.
    private func isAboutOther(
        _ phrase: Range<Int>, after scopes: [PhraseTable<ScopeWord>.Match], _ tokens: [Token]
    ) -> Bool {
        guard let other = scopes.last(where: { $0.meaning == .other }) else { return false }
        return !isAboutSpeaker(tokens[other.range.upperBound..<phrase.upperBound])
    }

    /// Over, when the words between the same commas say so, or words of their own beside them ("last
    /// year, I had a fever"), and nothing near speaks of now.
    private func pastStatus(
        _ phrase: Range<Int>, _ scopes: [PhraseTable<ScopeWord>.Match], _ words: ArraySlice<Token>,
        _ utterance: Utterance
    ) -> Observation.Status? {
        guard !words.contains(where: { $0.has(.present) }) else { return nil }
        let own = utterance.segment(of: phrase)
        let isOver = scopes.contains { past in
            guard past.meaning == .past else { return false }
            let its = utterance.segment(of: past.range)
            guard its != own else { return true }
            let isBeside = its.upperBound == own.lowerBound || its.lowerBound == own.upperBound
            return isBeside
                && its.allSatisfy {
                    past.range.contains($0) || utterance.tokens[$0].has(.weightless)
                }
        }
        return isOver ? .past : nil
    }

    /// Whether a negator before a phrase denies it.
    ///
    /// It does in one breath ("no fever") and over a list that ends with "or" ("no fever, chills or
    /// sweats"). A comma with "and" begins something new. A bare comma or "and" can be either ("no
    /// fever and numb legs"), and what may be a sign is never taken as denied: it is doubtful.
    private func reach(
        of negator: Range<Int>, to phrase: Range<Int>, in utterance: Utterance
    ) -> Truth {
        let tokens = utterance.tokens
        // A "no" with a comma is an answer: "no, my face is drooping".
        if negator.count == 1, tokens[negator.upperBound].followsComma { return .no }
        // What begins with a no itself is hardly denied by another: "no, can't pee" without a comma.
        // "No appetite, losing weight": a comma parts them.
        if tokens[phrase.lowerBound].has(.negativeOpener) {
            return tokens[phrase.lowerBound].followsComma ? .no : .doubtful
        }
        let between = tokens[negator.upperBound..<phrase.lowerBound]
        if between.contains(where: { $0.has(.ender) }) { return .no }
        let ands = between.filter { $0.has(.and) }
        if ands.contains(where: \.followsComma) { return .no }
        if !ands.isEmpty { return .doubtful }
        guard tokens[negator.upperBound..<phrase.upperBound].contains(where: \.followsComma) else {
            return .yes
        }
        let end = utterance.clause(of: phrase.lowerBound).upperBound
        let rest = tokens[negator.upperBound..<end].prefix(Limits.scopeWords)
        let list = rest.prefix { !$0.has(.and) }
        return list.contains { $0.has(.or) } ? .yes : .doubtful
    }

    /// A question that does not speak of the speaker: "is numbness between the legs dangerous".
    private func isGeneralQuestion(
        _ word: Int, _ near: ArraySlice<Token>, _ utterance: Utterance
    ) -> Bool {
        let clause = utterance.clause(of: word)
        let isMarked = utterance.questions.contains(utterance.tokens[word].clause)
        return (isMarked || opensQuestion(utterance.tokens[clause], isMarked: false))
            && !isAboutSpeaker(near)
    }
}
