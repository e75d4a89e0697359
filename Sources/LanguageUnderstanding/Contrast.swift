import ClinicalKnowledge

/// What takes the place of a sign that was denied: "not weak, dead", "no chest pain but pressure".
extension Lexicon {
    /// Whether what follows a denied sign in one breath tells of the same sign in other words, or says yes
    /// after a "but".
    ///
    /// - Parameter telling: the words that tell of the sign.
    /// - Parameter used: the words of everything heard, which tell of what they were heard as.
    func isContrasted(
        _ denied: Range<Int>, telling: WordSet, in utterance: Utterance, used: WordPlaces
    ) -> Bool {
        let tokens = utterance.tokens
        guard let start = tokens[denied.upperBound...].firstIndex(where: { !$0.has(.present) })
        else { return false }
        let opening = tokens[start]
        guard opening.followsComma || opening.has([.clauseOpener, .contrast]) else { return false }
        let words = start..<utterance.segment(of: start..<start + 1).upperBound
        if tokens[words].contains(where: { $0.has([.negator, .or]) }) { return false }
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

    /// What was denied, or said to be fine, before what takes its place is left in doubt.
    ///
    /// Who was asked about a sign is held to every word that can tell of it, others to those that mostly do.
    func contrasted(_ heard: Heard, in utterance: Utterance, asked: Set<FindingID>) -> [Observation]
    {
        zip(heard.observations, heard.phrases).map { observation, words in
            let sign = observation.finding
            let isAsked = asked.contains(sign)
            let isFine = observation.answer == .no && observation.status == .present && isAsked
            guard observation.status == .denied && observation.answer.isYes || isFine,
                let telling = (isAsked ? signWords : commonSignWords)[sign],
                isContrasted(words, telling: telling, in: utterance, used: heard.usedWords)
            else { return observation }
            return observation.doubted
        }
    }
}
