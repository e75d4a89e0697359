/// A length of time found in an utterance.
struct Length: Hashable {
    let days: Double
    let range: Range<Int>
    /// The days of its unit, where one was named.
    var unit: Double?
}

extension Lexicon {
    /// Every length of time, by the word it begins with; `a year and 3 months` is one.
    ///
    /// `every 3 days` is how often, and no length; nor is the day that another one is counted from:
    /// `two weeks ago today`.
    func lengthMentions(in utterance: Utterance) -> [Int: Length] {
        var lengths: [Length] = []
        var position = 0
        while position < utterance.tokens.count {
            guard let length = length(at: position, in: utterance),
                !isRate(from: position, in: utterance)
            else {
                position += 1
                continue
            }
            if let last = lengths.last, isRange(from: last, to: length, utterance.tokens) {
                lengths[lengths.count - 1] = Length(
                    days: (last.days + length.days) / 2,
                    range: last.range.lowerBound..<length.range.upperBound)
            } else if let last = lengths.last, isGoneOn(last, by: length, utterance.tokens) {
                lengths[lengths.count - 1] = Length(
                    days: last.days + length.days,
                    range: last.range.lowerBound..<length.range.upperBound)
            } else if position == 0 || !utterance.tokens[position - 1].has([.rhythm, .ago]) {
                lengths.append(length)
            }
            position = length.range.upperBound
        }
        return Dictionary(uniqueKeysWithValues: lengths.map { ($0.range.lowerBound, $0) })
    }

    /// `a week to ten days`: somewhere between the two.
    private func isRange(from first: Length, to second: Length, _ tokens: [Token]) -> Bool {
        second.range.lowerBound == first.range.upperBound + 1
            && tokens[first.range.upperBound].has(.rangeJoiner)
    }

    /// `1 year 3 months`, `a year and 3 months`: one length in two units, the longer first.
    private func isGoneOn(_ first: Length, by second: Length, _ tokens: [Token]) -> Bool {
        let end = first.range.upperBound
        let start = second.range.lowerBound
        guard second.days < first.days, tokens[end - 1].clause == tokens[start].clause else {
            return false
        }
        return start == end || start == end + 1 && tokens[end].has(.rangeMiddle)
    }

    /// How long something has lasted, in days; `nil` when no length of time was said.
    ///
    /// Two lengths that do not belong together are no answer, unless one corrects the other: the
    /// last one holds then.
    func durationInDays(_ utterance: Utterance) -> Double? {
        let all = utterance.lengthMentions
        let told = all.count == 1 ? all : all.filter { !isRefused($0, in: utterance) }
        // "Three weeks ago, worse today": today is no length beside another one.
        let begun = told.filter { $0.days > 0 }
        let lengths = begun.isEmpty ? told : begun
        guard let last = lengths.last else {
            return bareUnit(utterance.tokens) ?? shortLength(utterance)
        }
        if let nearer = sameUnit(after: last, in: utterance) { return nearer }
        if lengths.count == 1 || lengths.allSatisfy({ $0.days == last.days }) { return last.days }
        if isTakenBack(before: last.range, in: utterance) { return last.days }
        return lengths.count == 2 ? between(lengths[0].days, last.days) : nil
    }

    /// `6 days not 6 weeks`.
    private func isRefused(_ length: Length, in utterance: Utterance) -> Bool {
        let start = length.range.lowerBound
        return start > 0 && utterance.tokens[start - 1].has(.negator)
    }

    /// `a week, perhaps ten days`: two lengths that are near each other are a guess at one.
    private func between(_ first: Double, _ second: Double) -> Double? {
        guard first < second, second <= 2 * first else { return nil }
        return (first + second) / 2
    }

    /// Whether a word of correction stands before the last number, behind the one that it takes back.
    func isTakenBack(
        before last: Range<Int>, behind first: Int = 1, in utterance: Utterance
    ) -> Bool {
        scope.allMatches(in: utterance).contains {
            [.correction, .replacement, .takenBack].contains($0.meaning)
                && $0.range.lowerBound >= first && $0.range.upperBound <= last.lowerBound
        }
    }

    /// `six months, no, nearer nine`: the unit holds for the number that takes the first one back.
    private func sameUnit(after length: Length, in utterance: Utterance) -> Double? {
        guard let unit = length.unit, let number = utterance.numberMentions.last,
            number.outOf == nil, standsBare(number, utterance),
            isTakenBack(before: number.range, behind: length.range.upperBound, in: utterance)
        else { return nil }
        return number.middle * unit
    }

    /// Less than an hour, which counts only where a length of time was asked for: `20 minutes`.
    private func shortLength(_ utterance: Utterance) -> Double? {
        for mention in utterance.numberMentions
        where mention.range.upperBound < utterance.tokens.count {
            let unit = numbers.shortUnits[utterance.tokens[mention.range.upperBound].text]
            if let unit { return mention.middle * unit }
        }
        return nil
    }

    /// A moment (`since yesterday`), or an amount and a unit (`a week and a half`, `2 to 3 months`); the
    /// amount may be left out before a half: `day and a half`.
    private func length(at start: Int, in utterance: Utterance) -> Length? {
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
    private func isRate(from start: Int, in utterance: Utterance) -> Bool {
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
        guard text.utf8.contains(UInt8(ascii: "/")) else { return nil }
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
        if let place = numbers.ordinals[utterance.tokens[start].text] { return (place, start + 1) }
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
    private func bareUnit(_ tokens: [Token]) -> Double? {
        let words = tokens.filter { !$0.has(.weightless) }
        return words.count == 1 ? unitAlone(words[0]) : nil
    }

    /// `days`, and with one slip `dayz`.
    private func unit(_ token: Token) -> Double? {
        if token.has(.timeUnit) { return numbers.units[token.text] }
        return token.id == .none ? spelling.number(numbers.units, bySlip: token.text) : nil
    }

    private func unitAlone(_ token: Token) -> Double? {
        numbers.grammar.unitsAlone.contains(token.text) ? numbers.units[token.text] : nil
    }
}
