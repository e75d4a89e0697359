extension Lexicon {
    /// Whether a length of time that was told unasked says how long the complaint has lasted.
    ///
    /// The nearest word between the same commas that can have lasted decides, one before the length
    /// sooner than one after: "HIV for 20 years, back pain for a fortnight". What the complaint came
    /// after tells of the complaint: "sore since the operation two weeks ago".
    ///
    /// - Parameter told: The words that tell where it is and how it began.
    func isAboutComplaint(
        _ match: PhraseTable<Signal>.Match, told: WordPlaces, in utterance: Utterance
    ) -> Bool {
        guard match.meaning.force != .past, utterance.lengths[match.range.lowerBound] != nil,
            match.meaning.answer == nil
        else { return true }
        if isLongAgo(match, told: told, in: utterance) { return false }
        let segment = utterance.segment(of: match.range)
        let before = (segment.lowerBound..<match.range.lowerBound).suffix(Limits.scopeWords)
        let after = (match.range.upperBound..<segment.upperBound).prefix(Limits.scopeWords)
        for index in before.reversed() + Array(after) {
            let token = utterance.tokens[index]
            if token.has(.complaint) || told.contains(index) { return true }
            if token.has(.event), !isAfter(index, from: segment.lowerBound, utterance) {
                return false
            }
        }
        return true
    }

    /// "Chest pain two years ago, now my neck": what began long ago is said to have begun.
    private func isLongAgo(
        _ match: PhraseTable<Signal>.Match, told: WordPlaces, in utterance: Utterance
    ) -> Bool {
        let segment = utterance.segment(of: match.range)
        guard let days = match.value, days >= Limits.longAgoDays,
            utterance.clauses.count > 1 || segment.count < utterance.tokens.count,
            utterance.tokens[segment].contains(where: { $0.has(.ago) })
        else { return false }
        return !segment.contains { utterance.tokens[$0].has(.beginning) || told.contains($0) }
    }

    private func isAfter(_ event: Int, from start: Int, _ utterance: Utterance) -> Bool {
        utterance.tokens[start..<event].suffix(Limits.gapWords).contains { $0.has(.after) }
    }
}
