import ClinicalKnowledge

extension Lexicon {
    /// Whether a word is left that could be a sign: "no, nothing comes out" begins with a no and is none.
    func tellsOfSign(
        _ utterance: Utterance, _ inquiry: Inquiry, except answered: WordPlaces
    ) -> Bool {
        let signs = inquiry.findings.compactMap { signWords[$0] }
        return utterance.tokens.indices.contains { index in
            let token = utterance.tokens[index]
            guard !answered.contains(index), !token.has(.weightless) else { return false }
            return token.has(.hedge) || signs.contains { $0.contains(token.id) }
        }
    }

    /// Whether a no stands for all that was asked.
    ///
    /// It does when nothing else is said. It also does when it stands by itself between commas or stops and
    /// the rest has no word that tells of a sign, none that is unknown and none that takes something back:
    /// "none, honestly just stiff".
    func isPlainDenial(
        _ utterance: Utterance, of signs: Set<FindingID>, except answered: WordPlaces,
        said: [PhraseTable<AnswerWords.Group>.Match]
    ) -> Bool {
        let tokens = utterance.tokens
        if tokens.dropFirst().contains(where: { $0.has(.clauseOpener) }) { return false }
        if isPlain(utterance, except: answered) { return true }
        let telling = signs.compactMap { signWords[$0] }
        let isByItself = said.contains { match in
            [.no, .none].contains(match.meaning)
                && utterance.segment(of: match.range).allSatisfy {
                    answered.contains($0) || tokens[$0].has(.weightless)
                }
        }
        return isByItself
            && tokens.indices.allSatisfy { index in
                let token = tokens[index]
                if answered.contains(index) || token.has(.weightless) { return true }
                return (token.id != .none || token.isOrdinary) && !token.has(.hedge)
                    && !telling.contains { $0.contains(token.id) }
            }
    }

    /// Whether nothing is left that could be a sign in words the lexicon does not know.
    func isPlain(_ utterance: Utterance, except answered: WordPlaces) -> Bool {
        utterance.tokens.indices.allSatisfy {
            answered.contains($0) || utterance.tokens[$0].has(.weightless)
        }
    }
}
