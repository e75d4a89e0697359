/// A number found in an utterance, and the words it took.
struct NumberMention: Hashable {
    let value: Double
    /// The end of a range: `5 or 6`.
    let upper: Double?
    let range: Range<Int>
    /// `7/10`, `3 out of 5`: what the number is out of.
    let outOf: Double?

    var highest: Double { max(value, upper ?? value) }
    var middle: Double { upper.map { (value + $0) / 2 } ?? value }
}

extension Lexicon {
    /// Every number in digits or words, left to right; ranges are one number.
    func numberMentions(in tokens: [Token]) -> [NumberMention] {
        var mentions: [NumberMention] = []
        var position = 0
        while position < tokens.count {
            guard let mention = number(at: position, in: tokens) else {
                position += 1
                continue
            }
            mentions.append(mention)
            position = mention.range.upperBound
        }
        return mentions
    }

    private func number(at start: Int, in tokens: [Token]) -> NumberMention? {
        guard let (low, lowEnd, outOf) = plainNumber(at: start, in: tokens) else { return nil }
        if lowEnd + 1 < tokens.count, joinsRange(at: lowEnd, from: start, in: tokens),
            let (high, highEnd, highOutOf) = plainNumber(at: lowEnd + 1, in: tokens)
        {
            return NumberMention(
                value: low, upper: high, range: start..<highEnd, outOf: outOf ?? highOutOf)
        }
        return NumberMention(value: low, upper: nil, range: start..<lowEnd, outOf: outOf)
    }

    private func joinsRange(at position: Int, from start: Int, in tokens: [Token]) -> Bool {
        let grammar = numbers.grammar
        if grammar.rangeJoiners.contains(tokens[position].text) { return true }
        return start > 0 && grammar.rangeMiddles.contains(tokens[position].text)
            && grammar.rangeOpeners.contains(tokens[start - 1].text)
    }

    /// Where a half that begins at `position` ends: `and a half`.
    func halfEnd(at position: Int, in tokens: [Token]) -> Int? {
        let half = numbers.grammar.half
        return starts(with: half, at: position, in: tokens) ? position + half.count : nil
    }

    private func starts(with words: [String], at position: Int, in tokens: [Token]) -> Bool {
        tokens[min(position, tokens.count)...].prefix(words.count).map(\.text) == words
    }

    /// One number without a range: the value, where it ends, and what it is out of.
    private func plainNumber(at start: Int, in tokens: [Token]) -> (Double, Int, Double?)? {
        guard start < tokens.count, var (value, end) = wholeNumber(at: start, in: tokens) else {
            return nil
        }
        if let halfEnd = halfEnd(at: end, in: tokens) {
            value += 0.5
            end = halfEnd
        }
        var outOf = fraction(tokens[start].text)
        for words in numbers.grammar.outOf where starts(with: words, at: end, in: tokens) {
            guard let (total, totalEnd) = wholeNumber(at: end + words.count, in: tokens) else {
                continue
            }
            outOf = total
            end = totalEnd
            break
        }
        return (value, end, outOf)
    }

    private func wholeNumber(at start: Int, in tokens: [Token]) -> (Double, Int)? {
        guard start < tokens.count else { return nil }
        let text = tokens[start].text
        let parts = text.split(separator: "/")
        // Two strokes are a date, and no number.
        guard parts.count <= 2 else { return nil }
        let digits = parts.first.map(String.init) ?? text
        if start + 1 < tokens.count,
            let factor = numbers.grammar.multipliers[tokens[start + 1].text],
            let count = Double(digits) ?? numberWord(text)
        {
            return (count * factor, start + 2)
        }
        if let value = Double(digits), value.isFinite { return (value, start + 1) }
        guard let value = numberWord(text) else { return nil }
        let isTens = value >= 20 && value < 100 && value.truncatingRemainder(dividingBy: 10) == 0
        if isTens, start + 1 < tokens.count, let ones = numberWord(tokens[start + 1].text),
            (1..<10).contains(ones)
        {
            return (value + ones, start + 2)
        }
        return (value, start + 1)
    }

    /// `seven`, `sevenish`.
    private func numberWord(_ word: String) -> Double? {
        if let value = numbers.numbers[word] { return value }
        return numbers.grammar.suffixes.lazy.filter { word.hasSuffix($0) }
            .compactMap { numbers.numbers[String(word.dropLast($0.count))] }.first
    }

    private func fraction(_ text: String) -> Double? {
        let parts = text.split(separator: "/")
        return parts.count == 2 ? Double(parts[1]) : nil
    }
}
