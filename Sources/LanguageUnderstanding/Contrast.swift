import ClinicalKnowledge

/// What takes the place of a sign that was denied: "not weak, dead", "no chest pain but pressure".
extension Lexicon {
    /// Whether what follows a denied sign without a pause tells of the same sign in other words, or says yes
    /// after a "but".
    ///
    /// - Parameter used: the words of everything heard, which tell of what they were heard as.
    func isContrasted(
        _ denied: Range<Int>, of sign: FindingID, in utterance: Utterance, used: RangeSet<Int>
    ) -> Bool {
        let start = denied.upperBound
        guard start < utterance.tokens.count, let telling = commonSignWords[sign] else {
            return false
        }
        let opening = utterance.tokens[start]
        guard opening.followsComma || opening.has([.clauseOpener, .contrast]) else { return false }
        let rest = utterance.segment(of: start..<start + 1)
        let words = max(start, rest.lowerBound)..<rest.upperBound
        let said = utterance.tokens[words]
        if said.contains(where: { $0.has([.negator, .or]) }) { return false }
        if opening.has(.clauseOpener),
            answers.longestMatches(in: utterance.part(words)).contains(where: { $0.meaning == .yes }
            )
        {
            return true
        }
        let known = Set(utterance.ids[denied])
        return words.contains { index in
            let word = utterance.ids[index]
            return !used.contains(index) && !known.contains(word) && telling.contains(word)
        }
    }
}
