import ClinicalKnowledge

/// A phrase of a finding among the words around it that say whose, when and whether.
struct ScopedPhrase {
    typealias Mark = PhraseTable<ScopeWord>.Match

    let signal: Lexicon.Signal
    let range: Range<Int>
    let utterance: Utterance
    let marks: ScopeMarks
    let subject: Subject
    /// The words between the commas or stops around it.
    let segment: Range<Int>
    /// The words of its clause as far as scope reaches.
    let surroundings: Range<Int>
    /// The words of scope there.
    let near: [Mark]

    init(
        _ match: PhraseTable<Lexicon.Signal>.Match, marks: ScopeMarks, in utterance: Utterance,
        about subject: Subject
    ) {
        signal = match.meaning
        range = match.range
        self.utterance = utterance
        self.marks = marks
        self.subject = subject
        segment = utterance.segment(of: match.range)
        let clause = utterance.clause(of: match.range.lowerBound)
        surroundings =
            max(
                clause.lowerBound, match.range.lowerBound - Limits.scopeWords)..<min(
                clause.upperBound, match.range.upperBound + Limits.scopeWords)
        near = marks.within(surroundings, outside: match.range)
    }

    var tokens: [Token] { utterance.tokens }
    var before: some Collection<Mark> { near.lazy.filter(isBefore) }

    /// The words of scope behind it, to the end of the next clause.
    var behind: [Mark] {
        let next = utterance.clause(of: range.lowerBound).upperBound
        let end = next < tokens.count ? utterance.clause(of: next).upperBound : next
        return marks.within(range.upperBound..<end, outside: range)
    }

    func isBefore(_ mark: Mark) -> Bool { mark.range.upperBound <= range.lowerBound }

    /// Whether a mark stands between the same commas or stops.
    func isBeside(_ mark: Mark) -> Bool { segment.contains(mark.range.lowerBound) }

    func isBeside(_ mark: Range<Int>) -> Bool { segment.contains(mark.lowerBound) }

    /// Whether a mark speaks of the phrase: right behind it, or alone between commas beside it.
    ///
    /// "Numb since May, gone now" is about the numbness; "numb bum, the pain is gone now" is not.
    func isSpokenOf(by mark: Range<Int>) -> Bool {
        let its = utterance.segment(of: mark)
        if its == segment {
            guard mark.lowerBound >= range.upperBound else { return false }
            let around =
                tokens[range.upperBound..<mark.lowerBound]
                + tokens[mark.upperBound..<segment.upperBound]
            return around.allSatisfy { $0.has(.weightless) }
        }
        let isBeside = its.upperBound == segment.lowerBound || its.lowerBound == segment.upperBound
        return isBeside
            && its.allSatisfy { mark.contains($0) || tokens[$0].has([.filler, .polite]) }
    }
}
