extension Lexicon {
    /// The treatment that is asked about: named in a question, after a cue, or named and nothing else.
    func topic(_ utterance: Utterance) -> Topic? {
        let tokens = utterance.tokens
        let named = topics.longestMatches(in: utterance)
        guard let first = named.first else { return nil }
        let asks =
            utterance.endsAsQuestion
            || tokens[...].opensQuestion(isMarked: false)
            || !cues.allMatches(in: utterance).isEmpty
        let covered = named.reduce(0) { $0 + $1.range.count }
        let rest = tokens.count { !$0.has(.filler) }
        let isAll = rest <= covered
        if first.meaning == .treatments { return .treatments }
        return asks || isAll ? first.meaning : nil
    }
}
