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
        domain.range?.contains(number) == true && domain.isSaid(number)
            ? .value(domain.held(number)) : .unclear
    }

    private func plainNumber(_ utterance: Utterance, _ domain: Domain) -> HeardAnswer? {
        let mentions = utterance.numberMentions.filter {
            !isDenied($0, utterance) && !countsOtherTime($0, utterance)
                && !isOver($0, utterance) && !countsThing($0, utterance)
                && !isAgo($0, utterance)
        }
        guard let first = mentions.first else { return nil }
        let tokens = utterance.tokens
        let isOpen = tokens[first.range.upperBound...].first.map { $0.has(.opener) } ?? false
        guard Set(mentions.map(\.value)).count == 1, first.upper == nil, first.outOf == nil,
            !isOpen,
            !stands(first, after: .bound, utterance)
        else { return .unclear }
        if domain.isOfWholeNumbers, first.value < Limits.leastAgeAmongWords,
            !standsBare(first, utterance)
        {
            return .unclear
        }
        return fitting(first.value, domain)
    }

    /// `2 kids`, `20 kg`.
    func countsThing(_ mention: NumberMention, _ utterance: Utterance) -> Bool {
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

    /// `30 years ago` is a moment, and nobody's age.
    private func isAgo(_ mention: NumberMention, _ utterance: Utterance) -> Bool {
        let after = mention.range.upperBound + 1
        return utterance.countsTime(mention) && after < utterance.tokens.count
            && utterance.tokens[after].has(.ago)
    }

    func isAge(_ mention: NumberMention, _ utterance: Utterance) -> Bool {
        mention.outOf == nil && mention.highest > 10 && stands(mention, after: .age, utterance)
    }

    func isDenied(_ mention: NumberMention, _ utterance: Utterance) -> Bool {
        words(before: mention, utterance).suffix(Limits.wordsToDenial).contains {
            $0.has(.numberDenial)
        }
    }

    func stands(
        _ mention: NumberMention, after trait: WordTraits, _ utterance: Utterance
    ) -> Bool {
        words(before: mention, utterance).last.map { $0.has(trait) } ?? false
    }

    /// Over is "was 8" and "was an 8".
    func isOver(_ mention: NumberMention, _ utterance: Utterance) -> Bool {
        words(before: mention, utterance).suffix(2).contains { $0.has(.over) }
    }

    private func words(
        before mention: NumberMention, _ utterance: Utterance
    ) -> ArraySlice<Token> {
        utterance.tokens[
            utterance.segment(of: mention.range).lowerBound..<mention.range.lowerBound]
    }
}
