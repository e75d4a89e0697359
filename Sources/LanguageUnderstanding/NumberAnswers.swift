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
        let mentions = numberMentions(in: utterance.tokens)
            .filter {
                !isDenied($0, utterance) && !countsOtherTime($0, utterance)
                    && !isPast($0, utterance)
            }
        guard let first = mentions.first else { return nil }
        let tokens = utterance.tokens
        let after = tokens[first.range.upperBound...].first.map(\.text)
        guard mentions.count == 1, first.upper == nil, first.outOf == nil,
            !stands(first, after: numbers.bounds, tokens),
            !numbers.grammar.openers.contains(after ?? "")
        else { return .unclear }
        return fitting(first.value, domain)
    }

    /// `44 years` is an age, `3 weeks` is none.
    private func countsOtherTime(_ mention: NumberMention, _ utterance: Utterance) -> Bool {
        countsTime(mention, in: utterance.tokens)
            && numbers.units[utterance.tokens[mention.range.upperBound].text] ?? 0 < 365
    }

    /// 0 to 10.
    ///
    /// Of several numbers the worst counts; what was denied or is over does not.
    private func scale(_ utterance: Utterance) -> HeardAnswer? {
        let tokens = utterance.tokens
        guard !isQuestion(utterance) else { return nil }
        let mentions = numberMentions(in: tokens).filter { mention in
            !countsTime(mention, in: tokens) && !isDenied(mention, utterance)
                && !isAge(mention, tokens) && !isPast(mention, utterance)
        }
        let levels = mentions.map { mention -> Double in
            let isBelow = stands(mention, after: numbers.grammar.minus, tokens)
            if isBelow || tokens[mention.range.lowerBound].text.hasSuffix("%") { return -1 }
            guard let total = mention.outOf, total > 0 else { return mention.highest }
            return mention.highest / total * 10
        }
        guard let worst = levels.max() else {
            return self.levels.longestMatches(in: tokens).first.map { .value($0.meaning) }
        }
        return levels.allSatisfy { (0...10).contains($0) } ? .value(worst) : .unclear
    }

    private func isAge(_ mention: NumberMention, _ tokens: [Token]) -> Bool {
        mention.outOf == nil && mention.highest > 10
            && stands(mention, after: numbers.grammar.ages, tokens)
    }

    private func isDenied(_ mention: NumberMention, _ utterance: Utterance) -> Bool {
        utterance.tokens[..<mention.range.lowerBound].suffix(2)
            .contains { numbers.grammar.denials.contains($0.text) }
    }

    private func isPast(_ mention: NumberMention, _ utterance: Utterance) -> Bool {
        stands(mention, after: numbers.grammar.past, utterance.tokens)
    }

    private func stands(
        _ mention: NumberMention, after words: Set<String>, _ tokens: [Token]
    ) -> Bool {
        tokens[..<mention.range.lowerBound].last.map { words.contains($0.text) } == true
    }
}
