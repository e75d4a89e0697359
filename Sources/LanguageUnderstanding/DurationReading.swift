extension Lexicon {
    /// How long something has lasted, in days; `nil` when no length of time was said.
    ///
    /// Two lengths that do not belong together are no answer, unless one corrects the other: the
    /// last one holds then.
    func durationInDays(_ utterance: Utterance) -> Double? {
        let tokens = utterance.tokens
        var lengths: [(days: Double, start: Int, end: Int)] = []
        var position = 0
        while position < tokens.count {
            guard let (days, end) = length(at: position, in: tokens) else {
                position += 1
                continue
            }
            if let last = lengths.last, last.end == position || isAnd(last.end, position, tokens) {
                lengths[lengths.count - 1] = (last.days + days, last.start, end)
            } else if !isRhythm(before: position, in: tokens) {
                lengths.append((days, position, end))
            }
            position = end
        }
        guard let last = lengths.last else { return bareUnit(tokens) }
        if lengths.count == 1 || lengths.allSatisfy({ $0.days == last.days }) { return last.days }
        let corrections = scope.allMatches(in: tokens).filter { $0.meaning == .correction }
        return corrections.contains { $0.range.upperBound <= last.start } ? last.days : nil
    }

    private func isAnd(_ end: Int, _ start: Int, _ tokens: [Token]) -> Bool {
        start == end + 1 && numbers.grammar.rangeMiddles.contains(tokens[end].text)
    }

    /// `every 3 days` is how often, not how long.
    private func isRhythm(before position: Int, in tokens: [Token]) -> Bool {
        position > 0 && numbers.repeats.contains(tokens[position - 1].text)
    }

    /// A moment (`since yesterday`), or an amount and a unit (`a week and a half`, `2 to 3 months`).
    private func length(at start: Int, in tokens: [Token]) -> (days: Double, end: Int)? {
        if let moment = moments.matches(from: start, in: tokens).max(by: {
            $0.range.count < $1.range.count
        }) {
            return (moment.meaning, moment.range.upperBound)
        }
        guard let (amount, end) = amount(at: start, in: tokens) else { return nil }
        var position = end
        while position < tokens.count, scopeWords.fillers.contains(tokens[position].text) {
            position += 1
        }
        guard position < tokens.count, let unit = numbers.units[tokens[position].text] else {
            return nil
        }
        if let halfEnd = halfEnd(at: position + 1, in: tokens) {
            return ((amount + 0.5) * unit, halfEnd)
        }
        return (amount * unit, position + 1)
    }

    private func amount(at start: Int, in tokens: [Token]) -> (Double, Int)? {
        if let rough = amounts.matches(from: start, in: tokens).max(by: {
            $0.range.count < $1.range.count
        }) {
            return (rough.meaning, rough.range.upperBound)
        }
        return numberMentions(in: Array(tokens[start...].prefix(8))).first.flatMap { mention in
            mention.range.lowerBound == 0 && mention.value >= 0
                ? (mention.middle, start + mention.range.upperBound) : nil
        }
    }

    /// `month` alone is one month.
    private func bareUnit(_ tokens: [Token]) -> Double? {
        let words = tokens.map(\.text).filter { !scopeWords.fillers.contains($0) }
        guard words.count == 1, let word = words.first, numbers.grammar.unitsAlone.contains(word)
        else {
            return nil
        }
        return numbers.units[word]
    }

    /// Whether a number counts time: `3 weeks`.
    func countsTime(_ mention: NumberMention, in tokens: [Token]) -> Bool {
        mention.range.upperBound < tokens.count
            && numbers.units[tokens[mention.range.upperBound].text] != nil
    }
}
