import ClinicalKnowledge
import StrictJSON

/// What the listener heard in one utterance, and the words it has used up.
struct Heard {
    var observations: [Observation] = []
    /// The words that told of a finding, denied it or were no more than a figure of speech.
    var usedWords = WordPlaces()
    /// Of those, the ones that say nothing by themselves: negators, figures of speech.
    var markers = WordPlaces()
    var phrases: [Range<Int>] = []
    let marks: ScopeMarks

    /// Somebody has a sign, may have it, or has not.
    var tellsOfSign: Bool {
        observations.contains {
            $0.answer.isYes && [.present, .unsure, .denied].contains($0.status)
        }
    }

    /// Whether words are free to be an answer: "on and off" also tells how it goes, "no fever" is no no.
    func leaves(_ range: Range<Int>) -> Bool {
        guard !range.contains(where: markers.contains) else { return false }
        return !range.contains(where: usedWords.contains)
            || phrases.allSatisfy { phrase in
                !phrase.overlaps(range)
                    || range.lowerBound <= phrase.lowerBound
                        && phrase.upperBound <= range.upperBound
            }
    }
}

extension Lexicon {
    /// Everything said about findings, with whose, when and whether.
    ///
    /// A longer phrase hides a shorter one about the same finding inside it. Figures of speech hide
    /// whatever shares a word with them; a doubt that takes them in whole knows of them.
    func listen(
        to utterance: Utterance, asked: Set<FindingID>, about subject: Subject = .speaker
    ) -> Heard {
        var heard = Heard(
            marks: ScopeMarks(scope.allMatches(in: utterance), in: utterance))
        let idioms = heard.marks.all.filter { $0.meaning == .idiom }.map(\.range)
        heard.markers = WordPlaces(idioms)
        heard.usedWords = heard.markers
        var matches = signals(in: utterance, asked: asked)
        matches.removeAll { match in
            idioms.contains {
                $0.overlaps(match.range)
                    && !(match.meaning.force == .perhaps && match.range.isAround($0)
                        && match.range != $0)
            }
        }
        let kept = longest(of: matches).sorted { $0.range.lowerBound < $1.range.lowerBound }
        let marks = heard.marks.without(
            negatorsIn: kept.lazy.filter { $0.meaning.answer != .no }.map(\.range))
        let told = WordPlaces(
            kept.lazy.filter { !$0.meaning.isYesNo && $0.meaning.answer != nil }.map(\.range))
        for match in kept where isAboutComplaint(match, told: told, in: utterance) {
            let phrase = ScopedPhrase(
                match, marks: marks, in: utterance, about: subject)
            var (status, marker) = phrase.status { ownAnswer(after: $0, in: utterance) }
            let isUndone = phrase.isUndone(status)
            if isUndone { status = .unsure }
            // What is no more may have been there lately, and is asked about.
            let force = match.meaning.force
            guard status == .denied || force != .denial,
                let answer = isUndone
                    ? .yes(.new) : match.meaning.answer ?? match.value.map({ .value($0) })
            else { continue }
            let isGeneral =
                status == .denied && ([.denial, .perhaps].contains(force) || marker == nil)
            heard.phrases.append(match.range)
            // "Not today" denies no moment: its words are free to be an answer.
            if status != .denied || match.meaning.answer != nil {
                heard.markers.insert(contentsOf: marker ?? 0..<0)
                heard.usedWords.insert(contentsOf: match.range)
                heard.usedWords.insert(contentsOf: marker ?? 0..<0)
            }
            heard.observations.append(
                Observation(
                    finding: match.meaning.finding, answer: answer, status: status,
                    words: utterance.words(in: match.range), phrase: match.source.location,
                    isGeneral: isGeneral,
                    replaces: heard.marks.replace(match.range, in: utterance),
                    isByAnswer: force == .inAnswer))
            if status == .otherPerson, phrase.signal.isYesNo,
                let words = speakersDenial(behind: match.range, marks: marks, in: utterance)
            {
                heard.phrases.append(words)
                heard.usedWords.insert(contentsOf: words)
                heard.observations.append(
                    Observation(
                        finding: match.meaning.finding, answer: answer, status: .denied,
                        words: utterance.words(in: words), phrase: match.source.location))
            }
        }
        heard.observations = contrasted(heard, in: utterance, asked: asked)
        heard.observations = corrected(heard.observations, heard.phrases, heard.marks)
        return heard
    }

    private func ownAnswer(
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
    private func speakersDenial(
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

    /// The answer "fainted" is plainer than the same word unasked, which only may mean it.
    private func signals(
        in utterance: Utterance, asked: Set<FindingID>
    ) -> [PhraseTable<Signal>.Match] {
        let all = findings.allMatches(in: utterance)
        guard !asked.isEmpty else { return all }
        let answering = findingsWhenAsked.allMatches(in: utterance).filter {
            asked.contains($0.meaning.finding)
        }
        return answering
            + all.filter { match in
                match.meaning.force != .perhaps
                    || !answering.contains {
                        $0.meaning.finding == match.meaning.finding
                            && $0.range.overlaps(match.range)
                    }
            }
    }
}
