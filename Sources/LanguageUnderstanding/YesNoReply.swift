/// What one utterance holds for a question that wants a yes or a no.
struct YesNoReply {
    let utterance: Utterance
    let heard: Heard
    let inquiry: Inquiry
    /// The words of answer that are free to be one.
    let matches: [PhraseTable<AnswerWords.Group>.Match]

    /// What is said about the findings themselves.
    var own: [Observation] { heard.observations.filter { inquiry.meant[$0.finding] != nil } }

    var isLongStanding: Bool { holds([.unchanged]) }

    /// It begins with a word of answer.
    var opens: Bool { matches.contains { $0.range.lowerBound == 0 } }

    /// It begins with a no that nothing later takes back.
    var opensWithNo: Bool {
        guard let first = matches.first(where: { $0.range.lowerBound == 0 }) else { return false }
        return [.no, .forNow, .unaltered, .none].contains(first.meaning)
            && !utterance.tokens.contains { $0.has(.clauseOpener) }
    }

    var endsWithNo: Bool {
        guard let last = matches.last else { return false }
        let count = utterance.tokens.count
        return last.meaning == .no && last.range == count - 1..<count
    }

    func holds(_ groups: Set<AnswerWords.Group>) -> Bool {
        matches.contains { groups.contains($0.meaning) }
    }
}
