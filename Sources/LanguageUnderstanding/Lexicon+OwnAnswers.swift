import ClinicalKnowledge

/// What follows words in one breath and answers them.
extension Lexicon {
    /// What somebody answers who asks and answers in one breath: "on steroids? no".
    func ownAnswer(
        after clause: Range<Int>, in utterance: Utterance
    ) -> Observation.Status? {
        guard clause.upperBound < utterance.tokens.count else { return nil }
        let following = utterance.clause(of: clause.upperBound)
        // "Steroids? Me? No."
        if following.allSatisfy({ utterance.tokens[$0].has(.firstPerson) }) {
            return ownAnswer(after: following, in: utterance)
        }
        // "No numbness. Wait, yes there is."
        let start =
            scope.matches(from: following.lowerBound, in: utterance).filter {
                $0.meaning == .correction
            }.map(\.range.upperBound).min() ?? following.lowerBound
        let next = utterance.part(min(start, following.upperBound)..<following.upperBound)
        let said = answers.longestMatches(in: next).first { $0.range.lowerBound == 0 }
        switch said?.meaning ?? alone(next).first?.meaning {
        case .no: return .denied
        case .yes: return .present
        default: return nil
        }
    }

    /// "My gran was on steroids, never me": what stands by itself behind it denies it of the speaker.
    func speakersDenial(
        behind phrase: Range<Int>, marks: ScopeMarks, in utterance: Utterance
    ) -> Range<Int>? {
        let clause = utterance.clause(of: phrase.lowerBound)
        var next = utterance.segment(of: phrase).upperBound
        if next == clause.upperBound, next < utterance.tokens.count,
            !utterance.tokens[next].has(.clauseOpener)
        {
            return nil
        }
        guard next < utterance.tokens.count else { return nil }
        let segment = utterance.segment(of: next..<next + 1)
        if utterance.tokens[next].has(.clauseOpener) { next += 1 }
        let said = next..<segment.upperBound
        let isDenial = marks.within(said, outside: phrase).contains {
            $0.meaning == .speakersDenial && $0.range == said
        }
        return isDenial ? said : nil
    }
}
