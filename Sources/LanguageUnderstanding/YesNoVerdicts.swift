import ClinicalKnowledge

/// What several words of answer beside each other come to.
extension Lexicon {
    /// A former, an unsure or a decisive word beside mere hints at a sign.
    func outright(
        _ matches: [PhraseTable<AnswerWords.Group>.Match], _ inquiry: Inquiry,
        in utterance: Utterance
    ) -> HeardAnswer? {
        switch matches.last?.meaning {
        case .formerly: return inquiry.asksEver ? .yes(.new) : .no
        case .unsure: return .unsure
        default: break
        }
        let plain = matches.filter { [.yes, .no].contains($0.meaning) }
        let decisive = decisive(plain, inquiry, in: utterance)
        guard plain.count > 1, decisive.count == 1, let only = decisive.first else { return nil }
        return only.meaning == .yes ? .yes(.new) : .no
    }

    /// "Sore yes, weak no" to "do your legs feel weak?": what stands right behind the question's own word counts.
    ///
    /// "Yes, but no exercises" is a yes; what follows a no and a "but" can take it back. To a question about
    /// a sign a no never outweighs a yes: "yes, I feel no paper when I wipe".
    func decisive(
        _ said: [PhraseTable<AnswerWords.Group>.Match], _ inquiry: Inquiry, in utterance: Utterance
    ) -> [PhraseTable<AnswerWords.Group>.Match] {
        guard let first = said.first, Set(said.map(\.meaning)).isSuperset(of: [.yes, .no]) else {
            return said
        }
        let behind = said.filter {
            $0.range.lowerBound > 0
                && inquiry.words.contains(utterance.ids[$0.range.lowerBound - 1])
        }
        if inquiry.isGuessed, behind.count == 1 { return behind }
        let end = first.range.upperBound
        let isTaken = first.meaning == .yes && first.range.lowerBound == 0
        return isTaken && utterance.tokens[end...].first?.has(.clauseOpener) == true
            ? [first] : said
    }

    /// Several words of answer: the last one where people correct themselves, or the more worrying
    /// reading of a doubt.
    ///
    /// A plain yes beside a plain no is unclear.
    func verdict(
        _ said: [PhraseTable<AnswerWords.Group>.Match], _ inquiry: Inquiry, marks: ScopeMarks,
        isLongStanding: Bool
    ) -> HeardAnswer? {
        let isCorrected = marks.contains(.correction)
        var groups = Set((isCorrected ? said.suffix(1) : said[...]).map(\.meaning))
        if groups.remove(.none) != nil { groups.insert(.no) }
        if groups.contains(.refused) { return .refused }
        if groups.contains(.yes) {
            if groups.contains(.no) { return .unclear }
            return .yes(isLongStanding ? .unchanged : .new)
        }
        if groups.contains(.unsure) { return .unsure }
        if groups.contains(.formerly) {
            if inquiry.asksEver { return .yes(.new) }
            return inquiry.isAboutPast || !inquiry.isGuessed ? .unsure : .no
        }
        if !groups.isDisjoint(with: [.forNow, .unaltered]) {
            return inquiry.isGuessed ? .no : .unsure
        }
        if groups.contains(.no) { return groups.contains(.somewhat) ? .unsure : .no }
        return .yes(isLongStanding ? .unchanged : .new)
    }
}
