extension Lexicon {
    /// Whether a length of time that was told unasked says how long the complaint has lasted.
    ///
    /// The nearest word between the same commas that can have lasted decides, one before the length
    /// sooner than one after: "HIV for 20 years, back pain for a fortnight".
    func isAboutComplaint(
        _ match: PhraseTable<Signal>.Match, in utterance: Utterance
    ) -> Bool {
        guard match.meaning.force != .past, utterance.lengths[match.range.lowerBound] != nil,
            match.meaning.answer == nil
        else { return true }
        let segment = utterance.segment(of: match.range)
        let before = (segment.lowerBound..<match.range.lowerBound).suffix(Limits.scopeWords)
        let after = (match.range.upperBound..<segment.upperBound).prefix(Limits.scopeWords)
        for index in before.reversed() + Array(after) {
            let token = utterance.tokens[index]
            if token.has(.complaint) { return true }
            if token.has(.event) { return false }
        }
        return true
    }
}
