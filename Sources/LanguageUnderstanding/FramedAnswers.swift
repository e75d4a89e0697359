import ClinicalKnowledge

/// Answers that a question's own words give a sense to.
extension Lexicon {
    /// Who has just been asked "all the time?" means a no by "only at night".
    ///
    /// A turn of phrase within a longer one says nothing: "nothing eases it" holds "eases it". Where one says
    /// yes and another no, the last word counts, and to a question about a sign neither does.
    func framedAnswer(
        _ utterance: Utterance, heard: Heard, to inquiry: Inquiry
    ) -> HeardAnswer? {
        guard !inquiry.frames.isEmpty, !utterance.isQuestion else { return nil }
        var matches = frames.answers.allMatches(in: utterance).filter {
            inquiry.frames.contains($0.meaning.frame)
        }
        if !matches.allSatisfy(\.meaning.isGeneral) {
            matches.removeAll(where: \.meaning.isGeneral)
        }
        // "My wife did it twice" speaks of her within the answer, "she has it" beside it.
        let read = WordPlaces(matches.map(\.range))
        let others = heard.marks.all.filter { mark in
            mark.meaning == .other && !mark.range.contains(where: read.contains)
        }
        if !others.isEmpty {
            guard heard.marks.contains(.speakersDenial) else { return nil }
            // "My flatmate had one, I didn't": the others' words are no answer.
            let theirs = others.map { utterance.segment(of: $0.range) }
            matches.removeAll { match in theirs.contains { $0.contains(match.range.lowerBound) } }
        }
        let said = outermost(matches)
        let last = said.map(\.range.upperBound).max()
        func verdicts(_ matches: [PhraseTable<FrameTables.Answer>.Match]) -> Set<HeardAnswer> {
            Set(matches.map { framedVerdict($0, to: inquiry, in: utterance) })
        }
        let all = verdicts(said)
        if !inquiry.isGuessed, !inquiry.findings.isEmpty {
            let told = WordPlaces(said.map(\.range))
            if all.count > 1 || all == [.no] && tellsOfSign(utterance, inquiry, except: told) {
                return .unclear
            }
        }
        let decisive = all.count == 1 ? all : verdicts(said.filter { $0.range.upperBound == last })
        guard let only = decisive.first, decisive.count == 1 else { return nil }
        // "Last year" tells of no chest pain now.
        let isOver = !inquiry.isGuessed && !inquiry.asksEver && heard.marks.contains(.past)
        return isOver && only == .yes(.new) ? .unclear : only
    }

    /// Those that stand within no longer one.
    private func outermost(
        _ matches: [PhraseTable<FrameTables.Answer>.Match]
    ) -> [PhraseTable<FrameTables.Answer>.Match] {
        let sorted = matches.sorted {
            ($0.range.lowerBound, -$0.range.upperBound) < (
                $1.range.lowerBound, -$1.range.upperBound
            )
        }
        var widest = 0..<0
        return sorted.filter { match in
            if match.range == widest { return true }
            guard match.range.upperBound > widest.upperBound else { return false }
            widest = match.range
            return true
        }
    }

    /// "No it feels weird" denies no sign, and may yet be a yes.
    private func framedVerdict(
        _ match: PhraseTable<FrameTables.Answer>.Match, to inquiry: Inquiry,
        in utterance: Utterance
    ) -> HeardAnswer {
        let isNegated = isNegated(match.range, in: utterance)
        return switch match.meaning.verdict {
        case .yes: isNegated ? inquiry.isGuessed ? .no : .unclear : .yes(.new)
        case .no: isNegated ? .unclear : .no
        case .unsure: .unsure
        }
    }

    /// Whether a word right before denies some words of an answer: "not every night".
    func isNegated(_ range: Range<Int>, in utterance: Utterance) -> Bool {
        let segment = utterance.segment(of: range)
        return utterance.tokens[segment.lowerBound..<range.lowerBound].suffix(2)
            .contains { $0.has(.negator) }
    }

    /// An answer in the words of the question: "makes it worse", "does not wake me".
    ///
    /// In a talk it is none: the words of a long question about the chest also say "just back pain".
    func echo(_ utterance: Utterance, of inquiry: Inquiry, heard: Heard) -> HeardAnswer? {
        let said = utterance.tokens.indices.filter {
            !utterance.tokens[$0].has(.weightless) && !utterance.tokens[$0].has(.hedge)
        }
        let negators = WordPlaces(heard.marks.all.filter { $0.meaning == .negator }.map(\.range))
        let content = said.filter { !negators.contains($0) }
        guard inquiry.isGuessed, !content.isEmpty, !utterance.isQuestion,
            content.allSatisfy({ inquiry.words.contains(utterance.ids[$0]) })
        else { return nil }
        return negators.isEmpty ? .yes(.new) : .no
    }
}
