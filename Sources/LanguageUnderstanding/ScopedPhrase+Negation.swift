import ClinicalKnowledge

extension ScopedPhrase {
    /// Whether negators before the phrase deny it, and the one that does.
    ///
    /// A negator of speech turns the next one round: "I would not say that I have no fever".
    var negation: (negator: Range<Int>?, reach: Truth) {
        let meta = near.last { $0.meaning == .metaNegator && isBefore($0) }?.range
        let negators = before.filter {
            $0.meaning == .negator && !(meta.map($0.range.overlaps) ?? false)
        }.map(\.range)
        if let meta, signal.answer != .no || isBeside(meta) {
            let isTurned = negators.contains { $0.lowerBound >= meta.upperBound }
            if isTurned { return (nil, .no) }
            let isClose = range.lowerBound - meta.upperBound <= Limits.gapWords
            return (meta, isClose ? .yes : .doubtful)
        }
        let reaches = negators.map(reach)
        if let index = reaches.lastIndex(of: .yes) {
            if let turned = turned(negators[index]) { return (nil, turned) }
            // A number is denied by the word before it and by no other.
            let isClose = range.lowerBound - negators[index].upperBound <= 1
            if signal.answer == nil, !isClose { return (nil, .no) }
            return (negators[index], .yes)
        }
        return (nil, reaches.contains(.doubtful) ? .doubtful : .no)
    }

    /// What is left of a denial that another one stands before, in one breath: "I can't walk without gasping"
    /// tells, "there isn't a night I don't wake up" may, and "never smoked never fell" denies twice.
    private func turned(_ negator: Range<Int>) -> Truth? {
        let before = tokens[
            utterance.clause(of: negator.lowerBound).lowerBound..<negator.lowerBound]
        let word = tokens[negator.lowerBound]
        let isTurnable = word.has(.turnable)
        let earlier = before.lastIndex {
            $0.has(isTurnable ? .undoing : .negator) && !$0.has(.thingNegator)
                && $0.text != word.text
        }
        guard isTurnable || isVerbal(negator), let earlier else { return nil }
        let between = tokens[earlier + 1...negator.lowerBound]
        let isParted = between.contains { $0.followsComma || $0.has([.and, .or]) }
        return isParted ? nil : isTurnable ? .no : .doubtful
    }

    private func isVerbal(_ negator: Range<Int>) -> Bool {
        !(negator.count == 1 && tokens[negator.lowerBound].has(.thingNegator))
    }

    /// Whether a negator before the phrase denies it.
    ///
    /// It does in one breath ("no fever") and over a list that ends with "or" ("no fever, chills or
    /// sweats"). A comma with "and" begins something new. A bare comma or "and" can be either ("no
    /// fever and numb legs"), and what may be a sign is never taken as denied: it is doubtful.
    private func reach(of negator: Range<Int>) -> Truth {
        if let own = reachByItself(negator) { return own }
        let between = tokens[negator.upperBound..<range.lowerBound]
        // "No temperature or the shivers": right behind an "or" the list goes on.
        let isEnded = between.indices.contains { index in
            between[index].has(.ender)
                && !(index > between.startIndex && between[index - 1].has(.or))
        }
        if isEnded { return .no }
        let ands = between.filter { $0.has(.and) }
        if ands.contains(where: \.followsComma) { return .no }
        if !ands.isEmpty { return .doubtful }
        guard tokens[negator.upperBound..<range.upperBound].contains(where: \.followsComma) else {
            // "No injury chest pain": without a stop two things are said, and only one is denied.
            let isCarried = between.allSatisfy { $0.has([.weightless, .carrier, .complaint]) }
            return isCarried || between.last?.has(.or) == true ? .yes : .doubtful
        }
        // "No fever, bit numb" denies one thing and tells of another; so does "no massage, only tablets".
        let opening = tokens[segment.lowerBound..<range.lowerBound]
        let isOpened = range.lowerBound == segment.lowerBound && range.count > 1
        if opening.contains(where: { $0.has(.amount) })
            || isOpened && tokens[range.lowerBound].has(.ender)
        {
            return .no
        }
        let end = utterance.clause(of: range.lowerBound).upperBound
        let list = tokens[negator.upperBound..<end].prefix(Limits.scopeWords).prefix {
            !$0.has(.and)
        }
        // The "or" stands before the last of them: "no fever or chills, numb legs" is no list.
        let isListed = list.indices.contains { $0 >= segment.lowerBound && list[$0].has(.or) }
        return isListed ? .yes : .doubtful
    }

    /// What the negator's and the phrase's own words decide, whatever stands between.
    private func reachByItself(_ negator: Range<Int>) -> Truth? {
        let phrase = tokens[range]
        // A "no" with a comma is an answer: "no, my face is drooping".
        if negator.count == 1, tokens[negator.upperBound].followsComma { return .no }
        // "No both legs are tingling": a thing can be denied so, a whole sentence cannot.
        let isOfThings = !isVerbal(negator)
        if isOfThings, phrase.contains(where: { $0.has(.verb) }) { return .doubtful }
        // "No all good down there": what is fine agrees with the no.
        if isOfThings, signal.answer == .no, phrase.first?.has(.sentenceOpener) == true {
            return .no
        }
        // What begins with a no itself is hardly denied by another: "no, can't pee" without a comma.
        guard tokens[range.lowerBound].has(.negativeOpener) else { return nil }
        // "No appetite, just losing weight": a comma parts them.
        let isParted = tokens[segment.lowerBound].followsComma
        let opening = tokens[segment.lowerBound..<range.lowerBound]
        if isParted, opening.allSatisfy({ $0.has(.weightless) }) { return .no }
        // "Not losing weight" and "have not lost weight" do, though.
        let isVerb = negator.count > 1 || !isOfThings
        return negator.upperBound == range.lowerBound && isVerb ? .yes : .doubtful
    }
}
