package import ClinicalKnowledge
package import DialogEngine

/// Two conversations that differ in one answer.
package struct ConversationPair {
    package let less: Side
    package let more: Side

    package struct Side {
        package let noted: [Noted]
        package let level: Disposition
        package let advice: Disposition?

        package var answers: Answers {
            Dictionary(uniqueKeysWithValues: noted.map { ($0.finding, $0.answer) })
        }
    }
}

extension AdviceSets {
    /// A conversation with the less worrying answer, and the same with the more worrying one.
    package func conversations(
        showing breach: WorryBreach
    ) throws(BoundReached) -> ConversationPair {
        let talk = try ToldConversation(try combinations(showing: breach), of: self)
        let others = (talk?.noted ?? []).filter { $0.finding != breach.finding }
        func side(_ word: String) -> ConversationPair.Side {
            let domain = script.knowledge.findings[breach.finding]?.domain ?? .yesNo
            let own = Answer(word, in: domain).map { [Noted(finding: breach.finding, answer: $0)] }
            let noted = others + (own ?? [])
            let answers = Dictionary(uniqueKeysWithValues: noted.map { ($0.finding, $0.answer) })
            let verdict = script.knowledge.verdict(on: answers)
            let level = breach.level == .crisis ? verdict.disposition : verdict.underlying
            return .init(
                noted: noted, level: level, advice: script.disposition(given: answers))
        }
        return ConversationPair(less: side(breach.answer), more: side(breach.outweighed))
    }

    /// Combinations with the less worrying answer, with which it comes to more than the other.
    private func combinations(showing breach: WorryBreach) throws(BoundReached) -> AnswerSet {
        let breaking = try sets.subtracting(atLeast(breach.level), from: breach.candidates)
        let domain = script.knowledge.findings[breach.finding]?.domain ?? .yesNo
        guard let place = sets.place(of: breach.finding),
            let more = Answer(breach.outweighed, in: domain),
            let less = Answer(breach.answer, in: domain),
            let others = try sets.given(more, to: breach.finding, in: breaking),
            let number = sets.place(of: less, at: place)
        else { return .none }
        return try sets.intersection(others, try sets.answers(at: place, numbered: number))
    }
}
