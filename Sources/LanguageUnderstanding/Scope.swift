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
        if isAboutOther(match.range, after: before, tokens) {
            // "My sister is a nurse, both legs are numb" may be about either.
            let segment = utterance.segment(of: match.range)
            let isNamed = before.contains {
                $0.meaning == .other && segment.contains($0.range.lowerBound)
            }
            if isNamed { return (.otherPerson, nil) }
            if match.meaning.isYesNo { return (.unsure, nil) }
        }
        if marks.contains(.speaksFor), !isAboutSpeaker(words) { return (.otherPerson, nil) }
        if isImagined(match.range, before, utterance) { return (.hypothetical, nil) }
        if utterance.questions.contains(tokens[match.range.lowerBound].clause),
            let answer = ownAnswer(after: clause, in: utterance)
        {
            return (answer, nil)
        }
        if isGeneralQuestion(match.range.lowerBound, words, utterance) {
            return (.hypothetical, nil)
        }
        let isPlainSign = match.meaning.isYesNo
        if near.contains(where: {
            $0.meaning == .laterNegator && denies($0.range, match.range, utterance)
        }) {
            return (.denied, nil)
        }
        let (negator, reach) = negation(of: match, before, in: utterance)
        let isHedged =
            isPlainSign
            && tokens[utterance.segment(of: match.range)].contains { $0.has(.hedge) }
        // "No numbness, can pee fine": what is fine is not denied, only left in doubt by a hedge.
        if match.meaning.answer == .no, reach != .yes, match.meaning.force == .now {
            return (isHedged ? .unsure : .present, nil)
        }
        if reach == .yes {
            // "Never had chest pain like this" is what a first time sounds like.
            let segment = utterance.segment(of: match.range)
            let isEmphatic = marks.all.contains {
                $0.meaning == .emphatic && segment.contains($0.range.lowerBound)
            }
            let isUncertain = isHedged || isEmphatic
            return isUncertain ? (.unsure, nil) : (.denied, negator)
        }
        // Of places, moments and numbers only a plain denial counts.
        if reach == .doubtful, isPlainSign { return (.unsure, nil) }
        let canBePast = match.meaning.force != .ever && match.meaning.answer != nil
        if canBePast, let past = pastStatus(match.range, near, words, utterance) {
            return (past, nil)
        }
        let isDoubted = before.contains { $0.meaning == .unsure }
        if match.meaning.force == .perhaps || isDoubted && isPlainSign { return (.unsure, nil) }
        return (.present, nil)
    }

    /// Whether negators before a phrase deny it, and the one that does.
    ///
    /// A negator of speech turns the next one round: "I would not say that I have no fever".
    private func negation(
        of match: PhraseTable<Signal>.Match, _ before: [PhraseTable<ScopeWord>.Match],
        in utterance: Utterance
    ) -> (Range<Int>?, Truth) {
        let meta = before.last { $0.meaning == .metaNegator }?.range
        let negators = before.filter {
            $0.meaning == .negator && !(meta.map($0.range.overlaps) ?? false)
        }.map(\.range)
        let reaches = negators.map { reach(of: $0, to: match.range, in: utterance) }
        let index = reaches.lastIndex(of: .yes)
        if let meta {
            let isTurned = negators.contains { $0.lowerBound >= meta.upperBound }
            if isTurned { return (nil, .no) }
            let isClose = match.range.lowerBound - meta.upperBound <= Limits.gapWords
            return (meta, isClose ? .yes : .doubtful)
        }
        if let index {
            // A number is denied by the word before it and by no other.
            let isClose = match.range.lowerBound - negators[index].upperBound <= 1
            if match.meaning.answer == nil, !isClose { return (nil, .no) }
            return (negators[index], .yes)
        }
        return (nil, reaches.contains(.doubtful) ? .doubtful : .no)
    }

    /// Whether words behind a phrase deny it: "the scan for a fracture came back clear".
    private func denies(
        _ negator: Range<Int>, _ phrase: Range<Int>, _ utterance: Utterance
    ) -> Bool {
        guard negator.lowerBound >= phrase.upperBound else { return false }
        guard utterance.segment(of: negator) == utterance.segment(of: phrase) else {
            return isAbout(negator, phrase, utterance)
        }
        return utterance.tokens[phrase.upperBound..<negator.lowerBound].allSatisfy {
            $0.has(.weightless)
        }
    }

    /// Whether an "if" stands before a phrase between the same commas, or before a list that it is in.
    private func isImagined(
        _ phrase: Range<Int>, _ before: [PhraseTable<ScopeWord>.Match], _ utterance: Utterance
    ) -> Bool {
        let own = utterance.segment(of: phrase).lowerBound
        let isListed = utterance.tokens[own].has([.or, .and])
        return before.contains {
            $0.meaning == .hypothetical && (isListed || $0.range.upperBound > own)
        }
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
        // "Gone now" speaks of the past, though "now" does not.
        let own = utterance.segment(of: phrase)
        let isPresent = words.indices.contains { index in
            own.contains(index) && words[index].has(.present)
                && !scopes.contains {
                    [.past, .noLonger].contains($0.meaning) && $0.range.contains(index)
                }
        }
        if scopes.contains(where: {
            $0.meaning == .noLonger && isAbout($0.range, phrase, utterance)
        }) {
            return .denied
        }
        guard !isPresent else { return nil }
        let isOver = scopes.contains { past in
            guard past.meaning == .past else { return false }
            return utterance.segment(of: past.range) == own
                && past.range.lowerBound < phrase.lowerBound
                || isAbout(past.range, phrase, utterance)
        }
        return isOver ? .past : nil
    }

    /// Whether a marker of time speaks of a phrase: right behind it, or alone between commas beside it.
    ///
    /// "Numb since May, gone now" is about the numbness; "numb bum, the pain is gone now" is not.
    private func isAbout(_ mark: Range<Int>, _ phrase: Range<Int>, _ utterance: Utterance) -> Bool {
        let own = utterance.segment(of: phrase)
        let its = utterance.segment(of: mark)
        if its == own {
            guard mark.lowerBound >= phrase.upperBound else { return false }
            let around =
                utterance.tokens[phrase.upperBound..<mark.lowerBound]
                + utterance.tokens[mark.upperBound..<own.upperBound]
            return around.allSatisfy { $0.has(.weightless) }
        }
        let isBeside = its.upperBound == own.lowerBound || its.lowerBound == own.upperBound
        return isBeside
            && its.allSatisfy {
                mark.contains($0) || utterance.tokens[$0].has([.filler, .polite])
            }
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
        // "No both legs are tingling": a thing can be denied so, a whole sentence cannot.
        if negator.count == 1, tokens[negator.lowerBound].has(.thingNegator),
            tokens[phrase].contains(where: { $0.has(.verb) })
        {
            return .doubtful
        }
        // What begins with a no itself is hardly denied by another: "no, can't pee" without a comma.
        // "No appetite, losing weight": a comma parts them.
        if tokens[phrase.lowerBound].has(.negativeOpener) {
            if tokens[phrase.lowerBound].followsComma { return .no }
            // "Have not lost weight" does, though.
            let isVerb = negator.count > 1 || tokens[negator.lowerBound].text.count > 3
            return negator.upperBound == phrase.lowerBound && isVerb ? .yes : .doubtful
        }
        let between = tokens[negator.upperBound..<phrase.lowerBound]
        if between.contains(where: { $0.has(.ender) }) { return .no }
        let ands = between.filter { $0.has(.and) }
        if ands.contains(where: \.followsComma) { return .no }
        if !ands.isEmpty { return .doubtful }
        guard tokens[negator.upperBound..<phrase.upperBound].contains(where: \.followsComma) else {
            // "No injury chest pain": without a stop two things are said, and only one is denied.
            let isCarried = between.allSatisfy { $0.has([.weightless, .carrier, .complaint]) }
            return isCarried || between.last?.has(.or) == true ? .yes : .doubtful
        }
        let end = utterance.clause(of: phrase.lowerBound).upperBound
        let rest = tokens[negator.upperBound..<end].prefix(Limits.scopeWords)
        let list = rest.prefix { !$0.has(.and) }
        // The "or" stands before the last of them: "no fever or chills, numb legs" is no list.
        let own = utterance.segment(of: phrase).lowerBound
        return list.indices.contains { $0 >= own && list[$0].has(.or) } ? .yes : .doubtful
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
