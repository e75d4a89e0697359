extension Utterance {
    /// A question back is no answer: "what counts as a fever?".
    ///
    /// A question about oneself may still tell something: "is it bad that I can't feel it?".
    var isQuestion: Bool {
        tokens[...].opensQuestion(isMarked: endsAsQuestion)
            && (endsAsQuestion || !tokens[...].speaksOfSpeaker)
    }

    /// Somewhere, a question begins: "I have had it for a month, does that count".
    ///
    /// "I'd say so" and "did my back in" begin none.
    /// - Parameter isMarked: Words count that open a question only when its mark ends it: "can".
    func hasPartThatAsks(isMarked: Bool) -> Bool {
        clauses.contains { clause in
            clause.contains { start in
                (start == clause.lowerBound || tokens[start].followsComma)
                    && !tokens[start].has([.firstPerson, .asksPast])
                    && tokens[start..<clause.upperBound].opensQuestion(isMarked: isMarked)
            }
        }
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
