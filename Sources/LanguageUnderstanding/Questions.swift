extension Utterance {
    /// A question back is no answer: "what counts as a fever?".
    ///
    /// A question about oneself may still tell something: "is it bad that I can't feel it?".
    var isQuestion: Bool {
        tokens[...].opensQuestion(isMarked: endsAsQuestion)
            && (endsAsQuestion || !tokens[...].speaksOfSpeaker)
    }
}

extension ArraySlice<Token> {
    /// Small words before it do not count: "so is massage ok".
    func opensQuestion(isMarked: Bool) -> Bool {
        let small: WordTraits = [.filler, .polite]
        let opening = first { !$0.traits.isSuperset(of: small) || $0.has(.question) }
        guard let first = opening else { return false }
        return first.has(.question) || isMarked && first.has(.markedQuestion)
    }

    var speaksOfSpeaker: Bool { contains { $0.has(.firstPerson) } }
}
