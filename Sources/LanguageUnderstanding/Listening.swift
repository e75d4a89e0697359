import ClinicalKnowledge
import StrictJSON

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
        let kept = signals(in: utterance, asked: asked, hiddenBy: idioms)
        let marks = heard.marks.without(
            negatorsIn: kept.lazy.filter { $0.meaning.answer != .no }.map(\.range))
        let told = WordPlaces(
            kept.lazy.filter { !$0.meaning.isYesNo && $0.meaning.answer != nil }.map(\.range))
        for match in kept where isAboutComplaint(match, told: told, in: utterance) {
            let phrase = ScopedPhrase(match, marks: marks, in: utterance, about: subject)
            take(phrase, match, to: &heard)
        }
        heard.observations = contrasted(heard, in: utterance, asked: asked)
        heard.observations = corrected(heard.observations, heard.phrases, heard.marks)
        return heard
    }

    /// The phrases that count, left to right.
    private func signals(
        in utterance: Utterance, asked: Set<FindingID>, hiddenBy idioms: [Range<Int>]
    ) -> [PhraseTable<Signal>.Match] {
        var matches = plainest(in: utterance, asked: asked)
        matches.removeAll { match in
            idioms.contains {
                $0.overlaps(match.range)
                    && !(match.meaning.force == .perhaps && match.range.isAround($0)
                        && match.range != $0)
            }
        }
        return longest(of: matches).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Adds what one phrase comes to among the words around it.
    private func take(
        _ phrase: ScopedPhrase, _ match: PhraseTable<Signal>.Match, to heard: inout Heard
    ) {
        let utterance = phrase.utterance
        let (scoped, marker) = phrase.status { ownAnswer(after: $0, in: utterance) }
        let isUndone = phrase.isUndone(scoped)
        let domain = domain(of: match.meaning.finding)
        let status = isUndone ? .unsure : scoped
        let force = match.meaning.force
        // What is no more may have been there lately, and is asked about.
        guard status == .denied || force != .denial, match.value.map(domain.isSaid) ?? true,
            let answer = isUndone
                ? .yes(.new) : match.meaning.answer ?? match.value.map({ .value(domain.held($0)) })
        else { return }
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
        guard status == .otherPerson || status == .hypothetical, phrase.signal.isYesNo,
            let words = speakersDenial(behind: match.range, marks: phrase.marks, in: utterance)
        else { return }
        heard.phrases.append(words)
        heard.usedWords.insert(contentsOf: words)
        heard.observations.append(
            Observation(
                finding: match.meaning.finding, answer: answer, status: .denied,
                words: utterance.words(in: words), phrase: match.source.location))
    }

    /// The answer "fainted" is plainer than the same word unasked, which only may mean it.
    private func plainest(
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
