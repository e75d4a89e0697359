import ClinicalKnowledge

extension Lexicon {
    /// Yes, no, not sure or refused, to a question that can be answered so.
    ///
    /// What was said about the finding itself ("can't feel a thing") decides first; then the words
    /// that say yes or no, and what the question's own turn of phrase makes a yes or a no of; then short
    /// forms that count only alone ("it does"). A question back is no answer, and a no with a word beside
    /// it that tells of the sign is unclear.
    func yesNo(_ utterance: Utterance, heard: Heard, to inquiry: Inquiry) -> HeardAnswer? {
        let matches = answers.longestMatches(in: utterance, except: heard.markers)
        let reply = YesNoReply(
            utterance: utterance, heard: heard, inquiry: inquiry,
            matches: matches.filter { heard.leaves($0.range) })
        let told = told(by: reply.own, inquiry, opensWithNo: reply.opensWithNo)
        if let answer = answer(to: reply, despite: told) { return answer }
        if case .yes(let timing) = told {
            return .yes(reply.isLongStanding ? .unchanged : timing)
        }
        // "Not every night but quite often, yes."
        if told != nil, let last = reply.matches.last, last.meaning == .yes, !reply.opensWithNo {
            // "Yes, I can pee fine" may be either.
            let isFirst = heard.phrases.allSatisfy { $0.lowerBound > last.range.lowerBound }
            return inquiry.isGuessed && !isFirst ? .yes(.new) : .unclear
        }
        return told ?? answerInWords(reply)
    }

    /// What counts more than what was said about the findings themselves.
    private func answer(to reply: YesNoReply, despite told: HeardAnswer?) -> HeardAnswer? {
        let (own, inquiry) = (reply.own, reply.inquiry)
        if inquiry.isGuessed,
            told == nil || own.allSatisfy({ $0.isByAnswer && $0.status == .present }),
            let framed = framed(reply), !reply.holds([.yes, .no, .unsure, .refused])
        {
            return framed
        }
        guard !own.isEmpty, own.allSatisfy(\.isByAnswer) else { return nil }
        // "That's a bit personal": what only hints at a sign is no yes beside a refusal.
        if reply.holds([.refused]) { return .refused }
        // "Hard to say, sort of stops round there": nor does it deny one beside a doubt.
        if reply.holds([.unsure]), !reply.holds([.yes, .no]) { return .unsure }
        // "In my twenties, not since": what only hints at a sign is set right by what is said of it outright.
        return inquiry.isGuessed ? outright(reply.matches, inquiry, in: reply.utterance) : nil
    }

    /// What the words of answer come to, where nothing was said about the findings themselves.
    private func answerInWords(_ reply: YesNoReply) -> HeardAnswer? {
        guard reply.opens || !reply.utterance.isQuestion else { return nil }
        var said = reply.matches.filter { Self.verdicts.contains($0.meaning) }
        let isOutright = said.contains { [.yes, .no, .forNow, .formerly].contains($0.meaning) }
        if !isOutright, let framed = framed(reply) {
            // "Not a clue what they are": a doubt about a sign is no denial of it.
            let isDoubt = !reply.inquiry.isGuessed && said.contains { $0.meaning == .unsure }
            return framed == .no && isDoubt ? .unsure : framed
        }
        if said.isEmpty { said = alone(reply.utterance) }
        if said.isEmpty, reply.holds([.nothing]) { return .unclear }
        guard !said.isEmpty else {
            return reply.own.isEmpty
                ? echo(reply.utterance, of: reply.inquiry, heard: reply.heard) : .unclear
        }
        if said.contains(where: {
            $0.meaning == .somewhat && isNegated($0.range, in: reply.utterance)
        }), !said.contains(where: { [.yes, .no].contains($0.meaning) }) {
            return .unsure
        }
        let answer = verdict(
            decisive(said, reply.inquiry, in: reply.utterance), reply.inquiry,
            marks: reply.heard.marks, isLongStanding: reply.isLongStanding)
        return answer == .no ? weighed(no: said, reply) : answer
    }

    /// Whether a no is one, which has to be plain where much hangs on it.
    ///
    /// "No, it feels weird" is none.
    private func weighed(
        no said: [PhraseTable<AnswerWords.Group>.Match], _ reply: YesNoReply
    ) -> HeardAnswer {
        let (utterance, inquiry) = (reply.utterance, reply.inquiry)
        let isBacked = reply.own.contains { $0.answer == .no }
        if isBacked || inquiry.isGuessed && framed(reply) == .no { return .no }
        let isDoubtful = reply.own.contains { $0.status == .unsure }
        if isDoubtful { return .unclear }
        let words = reply.matches + said
        let answered = reply.heard.usedWords.union(WordPlaces(words.map(\.range)))
        let isNo =
            inquiry.isGuessed || inquiry.findings.isEmpty
            ? reply.opensWithNo || reply.endsWithNo
                || !tellsOfSign(utterance, inquiry, except: answered)
            : isPlainDenial(utterance, of: inquiry.findings, except: answered, said: words)
        return isNo ? .no : .unclear
    }

    private func framed(_ reply: YesNoReply) -> HeardAnswer? {
        framedAnswer(reply.utterance, heard: reply.heard, to: reply.inquiry)
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
