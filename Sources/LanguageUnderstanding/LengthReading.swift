/// One length of time, read from where it begins.
extension Lexicon {
    /// A moment (`since yesterday`), or an amount and a unit (`a week and a half`, `2 to 3 months`); the
    /// amount may be left out before a half: `day and a half`.
    func length(at start: Int, in utterance: Utterance) -> Length? {
        if let moment = longest(moments.matches(from: start, in: utterance)) {
            return Length(days: moment.meaning, range: moment.range)
        }
        if let days = shorthand(utterance.tokens[start].text) {
            return Length(days: days, range: start..<start + 1)
        }
        let tokens = utterance.tokens
        if let unit = unitAlone(tokens[start]), let halfEnd = halfEnd(at: start + 1, in: tokens) {
            return Length(days: 1.5 * unit, range: start..<halfEnd, unit: unit)
        }
        if let whole = wholeBeforeMore(at: start, in: utterance) { return whole }
        if let counted = counted(at: start, in: utterance) { return counted }
        guard let (amount, end) = amount(at: start, in: utterance) else { return nil }
        var position = end
        while position < tokens.count, tokens[position].has([.filler, .opener]) {
            if opensRate(position, in: utterance) { return nil }
            position += 1
        }
        guard position < tokens.count else { return nil }
        guard let unit = unit(tokens[position]) else {
            return shortTime(amount, from: start, unitAt: position, in: tokens)
        }
        if let halfEnd = halfEnd(at: position + 1, in: tokens) {
            return Length(days: (amount + 0.5) * unit, range: start..<halfEnd, unit: unit)
        }
        return Length(days: amount * unit, range: start..<position + 1, unit: unit)
    }

    /// `year and 2 months`: one year; of shorter times a day is more often how often.
    private func wholeBeforeMore(at start: Int, in utterance: Utterance) -> Length? {
        let tokens = utterance.tokens
        guard start + 2 < tokens.count, tokens[start + 1].has(.rangeMiddle),
            utterance.numbers[start + 2] != nil, let unit = unitAlone(tokens[start]),
            unit >= Limits.longUnitDays
        else { return nil }
        return Length(days: unit, range: start..<start + 1, unit: unit)
    }

    /// `20 minutes ago`: of anything so short only the moment it began counts as a length.
    private func shortTime(
        _ amount: Double, from start: Int, unitAt position: Int, in tokens: [Token]
    ) -> Length? {
        guard let unit = numbers.shortUnits[tokens[position].text], position + 1 < tokens.count,
            tokens[position + 1].has(.ago)
        else { return nil }
        return Length(days: amount * unit, range: start..<position + 2)
    }

    /// `40 miles a week`, `4 a day`: how much of something else.
    func isRate(from start: Int, in utterance: Utterance) -> Bool {
        let tokens = utterance.tokens
        guard start > 0, !tokens[start].followsComma, opensRate(start, in: utterance) else {
            return false
        }
        return tokens[start - 1].has([.otherUnit, .number])
    }

    private func opensRate(_ position: Int, in utterance: Utterance) -> Bool {
        amounts.matches(from: position, in: utterance).contains {
            $0.range.count == 1 && $0.meaning == 1
        }
    }

    /// `day 3`: so many of them.
    private func counted(at start: Int, in utterance: Utterance) -> Length? {
        let tokens = utterance.tokens
        guard let unit = unitAlone(tokens[start]), unit == 1,
            let mention = utterance.numbers[start + 1], mention.outOf == nil, mention.value >= 1
        else { return nil }
        let end = mention.range.upperBound
        if end < tokens.count, tokens[end].has([.otherUnit, .timeUnit]) { return nil }
        return Length(days: mention.middle, range: start..<end, unit: unit)
    }

    /// `6/52`: weeks, as clinicians write them.
    private func shorthand(_ text: String) -> Double? {
        guard let first = text.utf8.first, first <= UInt8(ascii: "9"),
            text.utf8.contains(UInt8(ascii: "/"))
        else { return nil }
        let parts = text.split(separator: "/")
        guard parts.count == 2, let unit = numbers.grammar.shorthand[String(parts[1])] else {
            return nil
        }
        return Double(parts[0]).map { $0 * unit }
    }

    private func amount(at start: Int, in utterance: Utterance) -> (Double, Int)? {
        if let rough = longest(amounts.matches(from: start, in: utterance)) {
            return (rough.meaning, rough.range.upperBound)
        }
        // "The fifth day".
        if ordinals.contains(utterance.ids[start]),
            let place = numbers.ordinals[utterance.tokens[start].text]
        {
            return (place, start + 1)
        }
        guard let mention = utterance.numbers[start], mention.value >= 0, mention.outOf == nil
        else { return nil }
        return (mention.middle, mention.range.upperBound)
    }

    private func longest(
        _ matches: [PhraseTable<Double>.Match]
    ) -> PhraseTable<Double>.Match? {
        matches.max { $0.range.count < $1.range.count }
    }

    /// `month` alone is one month, and so is `all month`.
    func bareUnit(_ tokens: [Token]) -> Double? {
        let words = tokens.filter { !$0.has(.weightless) }
        return words.count == 1 ? unitAlone(words[0]) : nil
    }

    /// `days`, and with one slip `dayz`.
    private func unit(_ token: Token) -> Double? {
        if token.has(.timeUnit) { return numbers.units[token.text] }
        return token.id == .none ? spelling.number(numbers.units, bySlip: token.text) : nil
    }

    private func unitAlone(_ token: Token) -> Double? {
        token.has(.timeUnit) && numbers.grammar.unitsAlone.contains(token.text)
            ? numbers.units[token.text] : nil
    }
}
