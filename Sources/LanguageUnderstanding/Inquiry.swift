import ClinicalKnowledge

/// What a question that wants a yes or a no asks about.
struct Inquiry {
    /// The answers that a yes stands for, by finding.
    var meant: [FindingID: Set<Answer>] = [:]
    /// The question's own words say what it is about, and nobody else.
    var isGuessed = false
    /// The turns of phrase in the question that give other words the sense of a yes or a no.
    var frames: Set<Int> = []
    var words: Set<WordID> = []
    /// It asks what ever was, not what is.
    var isAboutPast = false
    /// It says so outright, so that what is over is a yes: ever, before.
    var asksEver = false

    /// Of a list of signs: some ask what was, so that "not any more" answers none of them.
    static let ofList: Inquiry = {
        var inquiry = Inquiry()
        inquiry.isAboutPast = true
        return inquiry
    }()

    var findings: Set<FindingID> { Set(meant.keys) }
}

extension Lexicon {
    /// - Parameters:
    ///   - finding: What is known to be asked about.
    ///   - question: As it was put. Without a finding it says by itself what is asked about.
    func inquiry(about finding: FindingID?, question: String?) -> Inquiry {
        var inquiry = Inquiry()
        if let finding { inquiry.meant[finding] = [.yes(.new)] }
        guard let question else { return inquiry }
        let asked = utterance(question)
        inquiry.frames = Set(frames.questions.allMatches(in: asked).map(\.meaning))
        inquiry.words = Set(asked.tokens.filter { !$0.has(.weightless) }.map(\.id))
        inquiry.words.remove(.none)
        inquiry.isAboutPast = asked.tokens.contains { $0.has(.asksPast) }
        inquiry.asksEver = asked.tokens.contains { $0.has(.asksEver) }
        guard finding == nil else { return inquiry }
        inquiry.isGuessed = true
        for match in findings.allMatches(in: asked) + findingsInQuestions.allMatches(in: asked) {
            guard let answer = match.meaning.answer, answer != .no else { continue }
            inquiry.meant[match.meaning.finding, default: []].insert(answer)
        }
        return inquiry
    }

    /// Who has just been asked "all the time?" means a no by "only at night".
    ///
    /// The longest turn of phrase decides: "nothing eases it" holds "eases it".
    func framedAnswer(
        _ utterance: Utterance, heard: Heard, to inquiry: Inquiry
    ) -> HeardAnswer? {
        guard !inquiry.frames.isEmpty, !heard.marks.contains(.other), !utterance.isQuestion else {
            return nil
        }
        let said = frames.answers.allMatches(in: utterance).filter {
            inquiry.frames.contains($0.meaning.frame)
        }
        let longest = said.map(\.range.count).max()
        let verdicts = Set(
            said.filter { $0.range.count == longest }.map { match in
                match.meaning.isYes
                    ? isNegated(match.range, in: utterance) ? HeardAnswer.no : .yes(.new)
                    : isNegated(match.range, in: utterance) ? .unclear : .no
            })
        guard let only = verdicts.first, verdicts.count == 1 else { return nil }
        return only
    }

    /// Whether a word right before denies some words of an answer: "not every night".
    func isNegated(_ range: Range<Int>, in utterance: Utterance) -> Bool {
        let segment = utterance.segment(of: range)
        return utterance.tokens[segment.lowerBound..<range.lowerBound].suffix(2)
            .contains { $0.has(.negator) }
    }

    /// An answer in the words of the question: "makes it worse", "does not wake me".
    func echo(_ utterance: Utterance, of inquiry: Inquiry, heard: Heard) -> HeardAnswer? {
        let said = utterance.tokens.indices.filter {
            !utterance.tokens[$0].has(.weightless) && !utterance.tokens[$0].has(.hedge)
        }
        let negators = RangeSet(heard.marks.all.filter { $0.meaning == .negator }.map(\.range))
        let content = said.filter { !negators.contains($0) }
        guard !content.isEmpty, !utterance.isQuestion,
            content.allSatisfy({ inquiry.words.contains(utterance.ids[$0]) })
        else { return nil }
        return negators.isEmpty ? .yes(.new) : .no
    }
}
