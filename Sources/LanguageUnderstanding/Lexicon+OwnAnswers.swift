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
    ///
    /// A sentence of its own does so when it is more than a no: "could I go numb? I haven't got that".
    func speakersDenial(
        behind phrase: Range<Int>, marks: ScopeMarks, in utterance: Utterance
    ) -> Range<Int>? {
        guard marks.contains(.speakersDenial) else { return nil }
        func isDenial(_ said: Range<Int>) -> Bool {
            marks.within(said, outside: phrase).contains {
                $0.meaning == .speakersDenial && $0.range == said
            }
        }
        let clause = utterance.clause(of: phrase.lowerBound)
        var next = utterance.segment(of: phrase).upperBound
        // "The dog is on steroids not me".
        let rest = phrase.upperBound..<next
        if rest.count > 1, isDenial(rest) { return rest }
        guard next < utterance.tokens.count else { return nil }
        let isOpened = utterance.tokens[next].has(.clauseOpener)
        let isOwnSentence = next == clause.upperBound && !isOpened
        let segment = utterance.segment(of: next..<next + 1)
        if isOpened { next += 1 }
        let said = next..<segment.upperBound
        if isOwnSentence, said.count == 1 { return nil }
        return isDenial(said) ? said : nil
    }
}
