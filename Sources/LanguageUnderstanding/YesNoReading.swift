import ClinicalKnowledge

extension Lexicon {
    /// Yes, no, not sure or refused, to a question that can be answered so.
    ///
    /// What was said about the finding itself ("can't feel a thing") decides first; then the words
    /// that say yes or no, and what the question's own turn of phrase makes a yes or a no of; then short
    /// forms that count only alone ("it does"). A question back is no answer, and a no with a word beside
    /// it that tells of the sign is unclear.
    func yesNo(_ utterance: Utterance, heard: Heard, to inquiry: Inquiry) -> HeardAnswer? {
        let own = heard.observations.filter { inquiry.meant[$0.finding] != nil }
        let matches = answers.longestMatches(in: utterance, except: heard.markers).filter {
            heard.leaves($0.range)
        }
        let isLongStanding = matches.contains { $0.meaning == .unchanged }
        let first = matches.first { $0.range.lowerBound == 0 }?.meaning
        let opensWithNo =
            [.no, .forNow, .unaltered, AnswerWords.Group.none].contains(first)
            && !utterance.tokens.contains { $0.has(.clauseOpener) }
        let endsWithNo =
            matches.last.map {
                $0.meaning == .no && $0.range == utterance.tokens.count - 1..<utterance.tokens.count
            } ?? false
        let toldByOwn = told(by: own, inquiry, opensWithNo: opensWithNo)
        if inquiry.isGuessed,
            toldByOwn == nil || own.allSatisfy({ $0.isByAnswer && $0.status == .present }),
            let framed = framedAnswer(utterance, heard: heard, to: inquiry),
            !matches.contains(where: {
                [.yes, .no, .unsure, .refused].contains($0.meaning)
            })
        {
            return framed
        }
        // "That's a bit personal": what only hints at a sign is no yes beside a refusal.
        if matches.contains(where: { $0.meaning == .refused }), !own.isEmpty,
            own.allSatisfy(\.isByAnswer)
        {
            return .refused
        }
        // "In my twenties, not since": what only hints at a sign is set right by what is said of it outright.
        if inquiry.isGuessed, !own.isEmpty, own.allSatisfy(\.isByAnswer),
            let outright = outright(matches, inquiry, in: utterance)
        {
            return outright
        }
        if let answer = toldByOwn {
            if case .yes(let timing) = answer {
                return .yes(isLongStanding ? .unchanged : timing)
            }
            // "Not every night but quite often, yes."
            if matches.last?.meaning == .yes, !opensWithNo {
                return inquiry.isGuessed ? .yes(.new) : .unclear
            }
            return answer
        }
        let opens = matches.contains { $0.range.lowerBound == 0 }
        guard opens || !utterance.isQuestion else { return nil }
        var said = matches.filter { Self.verdicts.contains($0.meaning) }
        let isOutright = said.contains { [.yes, .no, .forNow, .formerly].contains($0.meaning) }
        if !isOutright, let framed = framedAnswer(utterance, heard: heard, to: inquiry) {
            return framed
        }
        if said.isEmpty { said = alone(utterance) }
        if said.isEmpty, matches.contains(where: { $0.meaning == .nothing }) { return .unclear }
        guard !said.isEmpty else {
            return own.isEmpty ? echo(utterance, of: inquiry, heard: heard) : .unclear
        }
        if said.contains(where: {
            $0.meaning == .somewhat && isNegated($0.range, in: utterance)
        }), !said.contains(where: { [.yes, .no].contains($0.meaning) }) {
            return .unsure
        }
        let answer = verdict(
            decisive(said, inquiry, in: utterance), inquiry, marks: heard.marks,
            isLongStanding: isLongStanding)
        guard answer == .no else { return answer }
        let answered = heard.usedWords.union(RangeSet((matches + said).map(\.range)))
        let isBacked = own.contains { $0.answer == .no }
        if isBacked
            || inquiry.isGuessed && framedAnswer(utterance, heard: heard, to: inquiry) == .no
        {
            return .no
        }
        let isDoubtful = own.contains { $0.status == .unsure }
        if isDoubtful { return .unclear }
        // Where much hangs on it, a no has to be plain: "no, it feels weird" is none.
        let isNo =
            inquiry.isGuessed || inquiry.findings.isEmpty
            ? opensWithNo || endsWithNo || !tellsOfSign(utterance, inquiry, except: answered)
            : isPlainDenial(
                utterance, of: inquiry.findings, except: answered, said: matches + said)
        return isNo ? .no : .unclear
    }

    /// What everything said about the findings comes to; beside a plain yes a doubt does not count.
    private func told(
        by own: [Observation], _ inquiry: Inquiry, opensWithNo: Bool
    ) -> HeardAnswer? {
        let said = own.map { saidOutright($0, inquiry) }
        let plain = Set(said.compactMap { $0 })
        // "No, about the same the last few weeks": half a sign beside a no is no yes.
        let isHinted =
            !own.isEmpty && own.allSatisfy { $0.isByAnswer && $0.status == .present }
        if isHinted, opensWithNo {
            return plain.contains(.no) || inquiry.isGuessed ? .no : .unclear
        }
        // "It was one leg but now both": the worse of two counts when it is said last.
        if plain.count == 2, plain.contains(.no), case .yes = said.last { return said.last ?? nil }
        guard let only = plain.first, plain.count == 1 else { return nil }
        if only == .no, said.contains(nil) { return nil }
        return only
    }

    private static let verdicts: Set<AnswerWords.Group> = [
        .yes, .somewhat, .no, .forNow, .formerly, .unaltered, .none, .unsure, .refused,
    ]

    /// What an observation says to the question; `nil` when that is not plain.
    private func saidOutright(_ seen: Observation, _ inquiry: Inquiry) -> HeardAnswer? {
        guard let meant = inquiry.meant[seen.finding] else { return nil }
        let isMeant = meant.contains { $0 == seen.answer || $0.isYes && seen.answer.isYes }
        switch seen.status {
        case .present:
            guard isMeant else { return .no }
            if case .yes(let timing) = seen.answer { return .yes(timing) }
            return .yes(.new)
        case .denied: return isMeant ? .no : nil
        case .past:
            if inquiry.asksEver { return isMeant ? .yes(.new) : nil }
            return isMeant && !inquiry.isAboutPast ? .no : nil
        case .otherPerson, .hypothetical, .unsure: return nil
        }
    }

    /// A short form, when it stands by itself between commas or stops.
    func alone(_ utterance: Utterance) -> [PhraseTable<AnswerWords.Group>.Match] {
        utterance.clauses.flatMap(utterance.segments).compactMap { range in
            let whole = utterance.part(range)
            return [whole, whole.flat(without: .filler)].lazy.compactMap(matchOfAll).first.map {
                .init(range: range, source: $0.source, meaning: $0.meaning, value: nil)
            }
        }
    }

    private func matchOfAll(_ words: Utterance) -> PhraseTable<AnswerWords.Group>.Match? {
        guard !words.tokens.isEmpty else { return nil }
        return answersAlone.matches(from: 0, in: words).first {
            $0.range.count == words.tokens.count
        }
    }
}
