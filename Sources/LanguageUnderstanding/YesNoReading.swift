import ClinicalKnowledge

extension Lexicon {
    /// Yes, no, not sure or refused, to a question that can be answered so.
    ///
    /// What was said about the finding itself ("can't feel a thing") decides first; then the words
    /// that say yes or no; then short forms that count only alone ("it does"). A question back is no
    /// answer, and a no with anything unknown beside it is unclear.
    func yesNo(
        _ utterance: Utterance, heard: Heard, about finding: FindingID?
    ) -> HeardAnswer? {
        let tokens = utterance.tokens
        let matches = answers.longestMatches(in: tokens, except: heard.usedWords)
        let isLongStanding = matches.contains { $0.meaning == .unchanged }
        let own = heard.observations.filter { $0.finding == finding }
        if let answer = own.last?.binding ?? nil, own.allSatisfy({ $0.binding == answer }) {
            if answer == .no { return .no }
            if case .yes(let timing) = answer {
                return .yes(isLongStanding ? .unchanged : timing)
            }
        }
        let opens = matches.contains { $0.range.lowerBound == 0 }
        guard opens || !isQuestion(utterance) else { return nil }
        var said = matches.filter { [.yes, .no, .none, .unsure, .refused].contains($0.meaning) }
        if said.isEmpty { said = alone(tokens) }
        guard !said.isEmpty else { return own.isEmpty ? nil : .unclear }
        let answer = verdict(said, tokens: tokens, isLongStanding: isLongStanding)
        guard answer == .no else { return answer }
        let answered = heard.usedWords.union(matches.flatMap(\.range))
            .union(said.flatMap(\.range))
        let isDoubtful = own.contains { $0.status == .unsure }
        return !isDoubtful && isPlain(utterance, except: answered) ? .no : .unclear
    }

    /// Whether nothing is left that could be a sign in words the lexicon does not know.
    ///
    /// "No, nothing comes out" begins with a no and is none.
    func isPlain(_ utterance: Utterance, except answered: Set<Int>) -> Bool {
        utterance.tokens.indices.allSatisfy {
            answered.contains($0) || weightless.contains(utterance.tokens[$0].text)
        }
    }

    /// Several words of answer: the last one where people correct themselves, or the more worrying
    /// reading of a doubt.
    ///
    /// A plain yes beside a plain no is unclear.
    private func verdict(
        _ said: [PhraseTable<AnswerWords.Group>.Match], tokens: [Token], isLongStanding: Bool
    ) -> HeardAnswer? {
        let isCorrected = scope.allMatches(in: tokens).contains { $0.meaning == .correction }
        let groups = Set((isCorrected ? said.suffix(1) : said[...]).map(\.meaning))
        if groups.contains(.refused) { return .refused }
        if groups.contains(.yes) {
            if groups.contains(.no) || groups.contains(.none) { return .unclear }
            return .yes(isLongStanding ? .unchanged : .new)
        }
        return groups.contains(.unsure) ? .unsure : .no
    }

    /// A short form, when it is a clause of its own.
    private func alone(_ tokens: [Token]) -> [PhraseTable<AnswerWords.Group>.Match] {
        var found: [PhraseTable<AnswerWords.Group>.Match] = []
        var start = 0
        while start < tokens.count {
            let whole = Array(tokens[start...].prefix { $0.clause == tokens[start].clause })
            let kept = whole.filter { !scopeWords.fillers.contains($0.text) }
            let range = start..<start + whole.count
            if let match = [whole, kept].lazy.compactMap(matchOfAll).first {
                found.append(.init(range: range, phrase: match.phrase, meaning: match.meaning))
            }
            start = range.upperBound
        }
        return found
    }

    private func matchOfAll(_ words: [Token]) -> PhraseTable<AnswerWords.Group>.Match? {
        guard !words.isEmpty else { return nil }
        return answersAlone.matches(from: 0, in: words).first { $0.range.count == words.count }
    }

    /// A question back is no answer: "what counts as a fever?".
    ///
    /// A question about oneself may still tell something: "is it bad that I can't feel it?".
    func isQuestion(_ utterance: Utterance) -> Bool {
        opensQuestion(utterance.tokens[...], isMarked: utterance.endsAsQuestion)
            && (utterance.endsAsQuestion || !isAboutSpeaker(utterance.tokens[...]))
    }

    func opensQuestion(_ words: ArraySlice<Token>, isMarked: Bool) -> Bool {
        guard let first = words.first?.text else { return false }
        return scopeWords.questions.contains(first)
            || isMarked && scopeWords.markedQuestions.contains(first)
    }

    func isAboutSpeaker(_ tokens: ArraySlice<Token>) -> Bool {
        tokens.contains { scopeWords.firstPerson.contains($0.text) }
    }
}
