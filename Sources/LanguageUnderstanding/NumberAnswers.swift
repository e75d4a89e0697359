import ClinicalKnowledge

extension Lexicon {
    /// The answer to a question for a number; `unclear` when a number was said and none can be meant.
    func value(in utterance: Utterance, domain: Domain) -> HeardAnswer? {
        switch domain {
        case .yesNo, .choice: nil
        case .duration:
            durationInDays(utterance).map { fitting(($0 * 100).rounded() / 100, domain) }
        case .scale: scale(utterance)
        case .number: plainNumber(utterance, domain)
        }
    }

    private func fitting(_ number: Double, _ domain: Domain) -> HeardAnswer {
        domain.range?.contains(number) == true ? .value(number) : .unclear
    }

    private func plainNumber(_ utterance: Utterance, _ domain: Domain) -> HeardAnswer? {
        let mentions = utterance.numberMentions.filter {
            !isDenied($0, utterance) && !countsOtherTime($0, utterance)
                && !isOver($0, utterance) && !countsThing($0, utterance)
        }
        guard let first = mentions.first else { return nil }
        let tokens = utterance.tokens
        let isOpen = tokens[first.range.upperBound...].first.map { $0.has(.opener) } ?? false
        guard Set(mentions.map(\.value)).count == 1, first.upper == nil, first.outOf == nil,
            !isOpen,
            !stands(first, after: .bound, utterance)
        else { return .unclear }
        if case .number(_, _, "years") = domain, first.value < Limits.leastAgeAmongWords,
            !standsBare(first, utterance)
        {
            return .unclear
        }
        return fitting(first.value, domain)
    }

    /// `2 kids`, `20 kg`.
    private func countsThing(_ mention: NumberMention, _ utterance: Utterance) -> Bool {
        let next = mention.range.upperBound
        return next < utterance.tokens.count && utterance.tokens[next].has(.otherUnit)
    }

    /// Whether no word behind a number says what it counts: `3 slipped discs`.
    func standsBare(_ mention: NumberMention, _ utterance: Utterance) -> Bool {
        let next = mention.range.upperBound
        guard next < utterance.tokens.count else { return true }
        let follower = utterance.tokens[next]
        return follower.clause != utterance.tokens[next - 1].clause || follower.followsComma
            || follower.has([.weightless, .timeUnit, .and, .firstPerson, .verb, .ender])
            || follower.id == .none
    }

    /// `44 years` is an age, `3 weeks` is none.
    private func countsOtherTime(_ mention: NumberMention, _ utterance: Utterance) -> Bool {
        utterance.countsTime(mention)
            && numbers.units[utterance.tokens[mention.range.upperBound].text] ?? 0 < 365
    }

    /// 0 to 10.
    ///
    /// Of several numbers the worst counts; what was denied or is over does not.
    private func scale(_ utterance: Utterance) -> HeardAnswer? {
        // "Is 8" is none.
        let isQuestion =
            utterance.isQuestion
            && (utterance.endsAsQuestion || utterance.tokens.count > Limits.wordsBesideSlip)
        guard !isQuestion else { return nil }
        var mentions = utterance.numberMentions.filter { mention in
            !utterance.countsTime(mention) && !isDenied(mention, utterance)
                && !countsThing(mention, utterance)
                && !isAge(mention, utterance) && !isOver(mention, utterance)
        }
        if let last = mentions.last, mentions.count > 1,
            isTakenBack(before: last.range, in: utterance)
                || stands(last, after: .conclusion, utterance)
        {
            mentions = [last]
        }
        mentions = current(mentions, utterance)
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

    /// Those that speak of now, where some do: `was 8, now 6`; `yesterday 9 today 6`.
    private func current(
        _ mentions: [NumberMention], _ utterance: Utterance
    ) -> [NumberMention] {
        let isTold = mentions.first?.range.lowerBound == 0
        let closest = mentions.indices.filter { index in
            let (before, after) = (index - 1, index + 1)
            let own =
                isTold
                ? mentions[index].range.upperBound..<(after < mentions.count
                    ? mentions[after].range.lowerBound : utterance.tokens.count)
                : (before >= 0 ? mentions[before].range.upperBound : 0)..<mentions[index].range
                    .lowerBound
            return utterance.tokens[own].contains { $0.has(.present) }
        }
        if !closest.isEmpty { return closest.map { mentions[$0] } }
        let beside = mentions.filter {
            utterance.tokens[utterance.segment(of: $0.range)].contains { $0.has(.present) }
        }
        return beside.isEmpty ? mentions : beside
    }

    private func isAge(_ mention: NumberMention, _ utterance: Utterance) -> Bool {
        mention.outOf == nil && mention.highest > 10 && stands(mention, after: .age, utterance)
    }

    private func isDenied(_ mention: NumberMention, _ utterance: Utterance) -> Bool {
        words(before: mention, utterance).suffix(Limits.wordsToDenial).contains { $0.has(.numberDenial) }
    }

    private func stands(
        _ mention: NumberMention, after trait: WordTraits, _ utterance: Utterance
    ) -> Bool {
        words(before: mention, utterance).last.map { $0.has(trait) } ?? false
    }

    /// Over is "was 8" and "was an 8".
    private func isOver(_ mention: NumberMention, _ utterance: Utterance) -> Bool {
        words(before: mention, utterance).suffix(2).contains { $0.has(.over) }
    }

    private func words(
        before mention: NumberMention, _ utterance: Utterance
    ) -> ArraySlice<Token> {
        utterance.tokens[
            utterance.segment(of: mention.range).lowerBound..<mention.range.lowerBound]
    }
}
