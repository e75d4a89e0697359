import ClinicalKnowledge

extension ScopedPhrase {
    /// Whose, when and whether, and the negator that said so.
    ///
    /// - Parameter ownAnswer: what follows a clause when somebody asks and answers in one breath, as in
    ///   "on steroids? no".
    func status(
        ownAnswer: (Range<Int>) -> Observation.Status?
    ) -> (status: Observation.Status, negator: Range<Int>?) {
        if signal.force == .past { return (isFulfilled ? .present : .past, nil) }
        if let other = statusBesideOthers { return (other, nil) }
        if let formAnswer { return (formAnswer, nil) }
        // "Tested for it and it came back negative" is more than a thought.
        if isImagined, !isFulfilled {
            if isDeniedLater { return (.denied, nil) }
            return (signal.isYesNo && isConsequence ? .unsure : .hypothetical, nil)
        }
        let clause = utterance.clause(of: range.lowerBound)
        if isInMarkedQuestion, let answer = ownAnswer(clause) { return (answer, nil) }
        // "Could lower back pain be cancer?" still says where it hurts.
        let isPlace = !signal.isYesNo && signal.answer != nil
        if isInGeneralQuestion, !isFulfilled {
            return (isPlace ? .present : .hypothetical, nil)
        }
        if isDeniedLater { return (.denied, nil) }
        let (negator, reach) = negation
        // "No numbness, can pee fine": what is fine is not denied, only left in doubt by a hedge.
        if signal.answer == .no, reach != .yes, [.now, .inAnswer].contains(signal.force) {
            return (isHedged ? .unsure : .present, nil)
        }
        if reach == .yes {
            let isTakenBack =
                isFulfilled || isBeforeCorrection(clause) && ownAnswer(clause) == .present
            let isDoubtful =
                isHedged || isEmphatic || isTakenBack || isHintBehind(negator)
                || isQualified(by: .denialQualifier)
            return isDoubtful ? (.unsure, nil) : (.denied, negator)
        }
        // Of places, moments and numbers only a plain denial counts.
        if reach == .doubtful, signal.isYesNo { return (.unsure, nil) }
        if signal.force != .ever, signal.answer != nil, let formerStatus {
            return (formerStatus, nil)
        }
        // "Had it five years ago, all settled" says nothing of today's.
        if signal.answer == nil,
            near.contains(where: { $0.meaning == .gone && isSpokenOf(by: $0.range) })
        {
            return (.past, nil)
        }
        return (isDoubted ? .unsure : .present, nil)
    }

    /// The next clause begins with a word that sets something right: "wait".
    private func isBeforeCorrection(_ clause: Range<Int>) -> Bool {
        let next = clause.upperBound..<clause.upperBound + 1
        return marks.within(next, outside: range).contains { $0.meaning == .correction }
    }

    private var isHedged: Bool {
        signal.isYesNo && tokens[segment].contains { $0.has(.hedge) }
    }

    /// A mere hint is denied with the words around it alone: "not sore down there" leaves numbness open, "no
    /// knock or accident" does not.
    private func isHintBehind(_ negator: Range<Int>?) -> Bool {
        guard signal.force == .perhaps, let negator else { return false }
        let between = tokens[negator.upperBound..<range.lowerBound]
        return !between.allSatisfy { $0.has([.weightless, .carrier]) }
            && !between.contains { $0.has(.or) || $0.followsComma }
            && !tokens[range.lowerBound].followsComma
    }

    /// "Never had chest pain like this" is what a first time sounds like.
    private var isEmphatic: Bool {
        marks.contains(.emphatic)
            && marks.all.contains { $0.meaning == .emphatic && isBeside($0) }
    }

    private var isDoubted: Bool {
        signal.force == .perhaps
            || signal.isYesNo && before.contains { $0.meaning == .unsure }
    }

    /// An "if" stands before it between the same commas, or before a list that it is in.
    private var isImagined: Bool {
        let opening = tokens[segment.lowerBound]
        // "I can't tell if it's full, and my lower back hurts": where it hurts is a thought of its own.
        let isListed = opening.has(.or) || signal.isYesNo && opening.has(.and)
        return before.contains {
            $0.meaning == .hypothetical && (isListed || $0.range.upperBound > segment.lowerBound)
        }
    }

    /// It is what follows when the thought comes true: "if I stand up my legs give way", "if I go on like this
    /// I'll end it".
    ///
    /// A second subject begins it; one behind an "and" or an "or" is thought of as well.
    private var isConsequence: Bool {
        guard
            let thought = near.last(where: { $0.meaning == .hypothetical && isBefore($0) })?.range
                .upperBound
        else { return false }
        let words = thought..<min(range.upperBound, range.lowerBound + 2)
        let subjects = words.filter { index in
            tokens[index].has([.subject, .firstPerson])
                && !(index > 0 && tokens[index - 1].has([.subject, .firstPerson]))
        }
        guard subjects.count > 1, let last = subjects.last, last > 0 else { return false }
        return !tokens[last - 1].has([.and, .or])
    }

    private var isInMarkedQuestion: Bool {
        utterance.questions.contains(tokens[range.lowerBound].clause)
    }

    /// In a question that does not speak of the speaker: "is numbness between the legs dangerous".
    private var isInGeneralQuestion: Bool {
        let clause = utterance.clause(of: range.lowerBound)
        // "What's the point of going on": the words of the question are the sign.
        if signal.isYesNo, tokens[range.lowerBound].has(.question) { return false }
        let isAsked =
            isInMarkedQuestion || tokens[clause].opensQuestion(isMarked: false) || isAskedAfter
        return isAsked && !tokens[surroundings].speaksOfSpeaker
    }

    /// It is named, and a question follows: "neck manipulation, is it safe".
    private var isAskedAfter: Bool {
        let clause = utterance.clause(of: range.lowerBound)
        return tokens[segment.upperBound..<clause.upperBound].opensQuestion(isMarked: true)
            && segment.allSatisfy { range.contains($0) || tokens[$0].has(.weightless) }
    }
}
