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
        if lowEnd + 1 < tokens.count, ["to", "or", "and"].contains(tokens[lowEnd].text),
            tokens[lowEnd].text != "and" || (start > 0 && tokens[start - 1].text == "between"),
            let (high, highEnd, highOutOf) = plainNumber(at: lowEnd + 1, in: tokens)
        {
            return NumberMention(
                value: low, upper: high, range: start..<highEnd, outOf: outOf ?? highOutOf)
        }
        return NumberMention(value: low, upper: nil, range: start..<lowEnd, outOf: outOf)
    }

    /// One number without a range: the value, where it ends, and what it is out of.
    private func plainNumber(at start: Int, in tokens: [Token]) -> (Double, Int, Double?)? {
        guard start < tokens.count, var (value, end) = wholeNumber(at: start, in: tokens) else {
            return nil
        }
        let words = tokens[min(end, tokens.count)...].prefix(4).map(\.text)
        if words.starts(with: ["and", "a", "half"]) {
            value += 0.5
            end += 3
        }
        let rest = tokens[min(end, tokens.count)...].prefix(3).map(\.text)
        var outOf = fraction(tokens[start].text)
        if rest.first == "out" {
            let whole = rest.dropFirst().first == "of" ? 2 : 1
            if let (total, totalEnd) = wholeNumber(at: end + whole, in: tokens) {
                outOf = total
                end = totalEnd
            }
        }
        return (value, end, outOf)
    }

    private func wholeNumber(at start: Int, in tokens: [Token]) -> (Double, Int)? {
        guard start < tokens.count else { return nil }
        let text = tokens[start].text
        let digits = text.split(separator: "/").first.map(String.init) ?? text
        let hasHundred = start + 1 < tokens.count && tokens[start + 1].text == "hundred"
        if hasHundred, let hundreds = Double(digits) ?? numberWord(text) {
            return (hundreds * 100, start + 2)
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
        guard word.hasSuffix("ish") else { return nil }
        return numbers.numbers[String(word.dropLast(3))]
    }

    private func fraction(_ text: String) -> Double? {
        let parts = text.split(separator: "/")
        return parts.count == 2 ? Double(parts[1]) : nil
    }
}
