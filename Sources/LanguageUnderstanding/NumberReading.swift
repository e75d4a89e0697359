/// A number found in an utterance, and the words it took.
struct NumberMention: Hashable {
    let value: Double
    /// The end of a range: `5 or 6`.
    let upper: Double?
    let range: Range<Int>
    /// `7/10`, `3 out of 5`: what the number is out of.
    let outOf: Double?

    /// The part of the whole that `7/10` is, at its worst.
    var share: Double? { outOf.flatMap { $0 > 0 ? highest / $0 : nil } }
    var highest: Double { max(value, upper ?? value) }
    var middle: Double { upper.map { (value + $0) / 2 } ?? value }
}

extension Lexicon {
    /// Every number in digits or words, by the word it begins with; ranges are one number.
    func numberMentions(in utterance: Utterance) -> [Int: NumberMention] {
        var mentions: [Int: NumberMention] = [:]
        var position = 0
        while position < utterance.tokens.count {
            guard let mention = number(at: position, in: utterance.tokens) else {
                position += 1
                continue
            }
            mentions[position] = mention
            position = mention.range.upperBound
        }
        return mentions
    }

    private func number(at start: Int, in tokens: [Token]) -> NumberMention? {
        guard let (low, lowEnd, outOf) = plainNumber(at: start, in: tokens),
            !isName(start, in: tokens), !isTotal(start, in: tokens)
        else { return nil }
        if lowEnd + 1 < tokens.count, joinsRange(at: lowEnd, from: start, in: tokens),
            let (high, highEnd, highOutOf) = plainNumber(at: lowEnd + 1, in: tokens)
        {
            return NumberMention(
                value: low, upper: high, range: start..<highEnd, outOf: outOf ?? highOutOf)
        }
        return NumberMention(value: low, upper: nil, range: start..<lowEnd, outOf: outOf)
    }

    private func joinsRange(at position: Int, from start: Int, in tokens: [Token]) -> Bool {
        tokens[position].has(.rangeJoiner)
            || start > 0 && tokens[position].has(.rangeMiddle)
                && tokens[start - 1].has(.rangeOpener)
    }

    /// Where a half that begins at `position` ends: `and a half`.
    func halfEnd(at position: Int, in tokens: [Token]) -> Int? {
        let half = numbers.grammar.halves.first { starts(with: $0, at: position, in: tokens) }
        return half.map { position + $0.count }
    }

    func starts(with words: [String], at position: Int, in tokens: [Token]) -> Bool {
        guard position + words.count <= tokens.count else { return false }
        return words.indices.allSatisfy { tokens[position + $0].text == words[$0] }
    }

    /// One number without a range: the value, where it ends, and what it is out of.
    private func plainNumber(at start: Int, in tokens: [Token]) -> (Double, Int, Double?)? {
        guard var (value, end) = wholeNumber(at: start, in: tokens) else { return nil }
        if let halfEnd = halfEnd(at: end, in: tokens) {
            value += 0.5
            end = halfEnd
        }
        if end + 1 < tokens.count, numbers.grammar.points.contains(tokens[end].text),
            let (tenths, tenthsEnd) = wholeNumber(at: end + 1, in: tokens),
            (0..<10).contains(tenths)
        {
            value += tenths / 10
            end = tenthsEnd
        }
        if let (total, totalEnd) = total(behind: end, in: tokens) {
            return (value, totalEnd, total)
        }
        return (value, end, fraction(tokens[start].text))
    }

    func wholeNumber(at start: Int, in tokens: [Token]) -> (Double, Int)? {
        guard start < tokens.count, !standsForThing(start, in: tokens),
            let value = number(tokens[start]) ?? numberBySlip(at: start, in: tokens)
        else { return nil }
        if start + 1 < tokens.count,
            let factor = numbers.grammar.multipliers[tokens[start + 1].text]
        {
            return (value * factor, start + 2)
        }
        let isTens = value >= 20 && value < 100 && value.truncatingRemainder(dividingBy: 10) == 0
        if isTens, tokens[start].has(.number), start + 1 < tokens.count,
            tokens[start + 1].has(.number), let ones = number(tokens[start + 1]),
            (1..<10).contains(ones)
        {
            return (value + ones, start + 2)
        }
        return (value, start + 1)
    }

    /// `7`, `7/10`, `seven`, `sevenish`.
    private func number(_ token: Token) -> Double? {
        guard let first = token.text.utf8.first else { return nil }
        if first <= UInt8(ascii: "9") {
            let parts = token.text.split(separator: "/")
            // Two strokes are a date, and no number.
            guard parts.count <= 2, let value = parts.first.flatMap({ Double($0) }) else {
                return nil
            }
            return value.isFinite ? value : nil
        }
        if token.has(.number) { return numbers.numbers[token.text] }
        guard token.id == .none else { return nil }
        let known = numbers.numbers
        return numbers.grammar.suffixes.lazy.filter { token.text.hasSuffix($0) }
            .compactMap { known[String(token.text.dropLast($0.count))] }.first
    }

    /// `this one`, but not `this one week`.
    private func standsForThing(_ index: Int, in tokens: [Token]) -> Bool {
        tokens[index].has(.pronoun) && index > 0 && tokens[index - 1].has(.determiner)
            && !(index + 1 < tokens.count && tokens[index + 1].has(.timeUnit))
    }

    /// `fiev days`: one slip in a short word, where hardly anything else is said or a unit follows.
    private func numberBySlip(at index: Int, in tokens: [Token]) -> Double? {
        let next = index + 1
        guard tokens[index].id == .none,
            tokens.count <= Limits.wordsBesideSlip
                || next < tokens.count && tokens[next].has(.timeUnit)
        else { return nil }
        return spelling.number(numbers.numbers, bySlip: tokens[index].text)
    }
}
