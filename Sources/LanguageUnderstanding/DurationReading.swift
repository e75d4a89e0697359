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
                !isRate(from: position, in: utterance), !isRepeated(length, utterance)
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

    /// `an hour every morning` says how long it is there each time.
    private func isRepeated(_ length: Length, _ utterance: Utterance) -> Bool {
        let next = length.range.upperBound
        return length.days < 1 && next < utterance.tokens.count
            && utterance.tokens[next].has(.rhythm)
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
        let told =
            all.count == 1
            ? all
            : own(all.filter { !isRefused($0, in: utterance) }, \.range, utterance)
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
}
