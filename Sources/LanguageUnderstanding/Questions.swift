extension Utterance {
    /// A question back is no answer: "what counts as a fever?".
    ///
    /// A question about oneself may still tell something: "is it bad that I can't feel it?".
    var isQuestion: Bool {
        tokens[...].isInverted
            || tokens[...].opensQuestion(isMarked: endsAsQuestion)
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

    /// A verb before its subject asks without any mark: "can I drive with it", "how would I know".
    var isInverted: Bool {
        guard let verb = firstIndex(where: { $0.has(.inverted) }), verb + 1 < endIndex else {
            return false
        }
        let small: WordTraits = [.filler, .polite]
        // "I have, I'm ashamed to say" has its subject before.
        return self[verb + 1].has(.subject) && !self[verb + 1].followsComma
            && !self[..<verb].contains { $0.has(.subject) }
            && self[..<verb].enumerated().allSatisfy { place, word in
                word.traits.isSuperset(of: small) || place == 0 && word.has(.question)
            }
    }

    var speaksOfSpeaker: Bool { contains { $0.has(.firstPerson) } }
}
