extension Lexicon {
    /// 0 to 10.
    ///
    /// Of several numbers the worst counts; what was denied or is over does not.
    func scale(_ utterance: Utterance) -> HeardAnswer? {
        // "Is 8" is none.
        let isQuestion =
            utterance.isQuestion
            && (utterance.endsAsQuestion || utterance.tokens.count > Limits.wordsOfBareScore)
        guard !isQuestion else { return nil }
        var mentions = utterance.numberMentions.filter { mention in
            !utterance.isOfTime(mention) && !isDenied(mention, utterance)
                && !countsThing(mention, utterance)
                && !isAge(mention, utterance) && !isOver(mention, utterance)
        }
        if let last = mentions.last, mentions.count > 1,
            isTakenBack(before: last.range, in: utterance)
                || stands(last, after: .conclusion, utterance)
        {
            mentions = [last]
        }
        mentions = current(own(exact(mentions, utterance), \.range, utterance), utterance)
        let levels = mentions.map { mention -> Double in
            let isBelow = stands(mention, after: .minus, utterance)
            let isPart = utterance.tokens[mention.range.lowerBound].text.hasSuffix("%")
            if isBelow || isPart { return -1 }
            // "From 8 to 5": it has eased.
            if let upper = mention.upper, stands(mention, after: .after, utterance) { return upper }
            return mention.share.map { $0 * 10 } ?? mention.highest
        }
        guard let worst = levels.max() else {
            return self.levels.longestMatches(in: utterance).first.map { .value($0.meaning) }
        }
        return levels.allSatisfy { (0...10).contains($0) } ? .value(worst) : .unclear
    }

    /// "Under 5, say 4": of several numbers only those that say how much it is.
    private func exact(
        _ mentions: [NumberMention], _ utterance: Utterance
    ) -> [NumberMention] {
        let exact = mentions.filter { !stands($0, after: .bound, utterance) }
        return exact.isEmpty ? mentions : exact
    }

    /// Those that speak of now, where some do: `was 8, now 6`; `yesterday 9 today 6`.
    ///
    /// Where a number comes first the words behind it tell of it, else those before it.
    private func current(
        _ mentions: [NumberMention], _ utterance: Utterance
    ) -> [NumberMention] {
        let starts = mentions.map(\.range.lowerBound)
        let ends = mentions.map(\.range.upperBound)
        let told =
            starts.first == 0
            ? zip(ends, starts.dropFirst() + [utterance.tokens.count])
            : zip([0] + ends, starts[...])
        let closest = zip(mentions, told).filter { _, words in
            utterance.tokens[words.0..<words.1].contains { $0.has(.present) }
        }.map(\.0)
        if !closest.isEmpty { return closest }
        let beside = mentions.filter {
            utterance.tokens[utterance.segment(of: $0.range)].contains { $0.has(.present) }
        }
        return beside.isEmpty ? mentions : beside
    }
}
