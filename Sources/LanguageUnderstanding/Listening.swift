import ClinicalKnowledge
import StrictJSON

/// What the listener heard in one utterance, and the words it has used up.
struct Heard {
    var observations: [Observation] = []
    /// The words that told of a finding, denied it or were no more than a figure of speech.
    var usedWords: Set<Int> = []
    /// Of those, the ones that say nothing by themselves: negators, figures of speech.
    var markers: Set<Int> = []
    var phrases: [Range<Int>] = []
    let marks: ScopeMarks

    /// Whether words are free to be an answer: "on and off" also tells how it goes, "no fever" is no no.
    func leaves(_ range: Range<Int>) -> Bool {
        !range.contains { markers.contains($0) }
            && phrases.allSatisfy { phrase in
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
    /// whatever they cover.
    func listen(to utterance: Utterance, asked: Set<FindingID>) -> Heard {
        var heard = Heard(marks: scopeMarks(in: utterance))
        for idiom in heard.marks.all where idiom.meaning == .idiom {
            heard.markers.formUnion(idiom.range)
        }
        let hidden = heard.markers
        heard.usedWords = hidden
        var matches = signals(in: utterance, asked: asked)
        if !hidden.isEmpty {
            matches.removeAll { match in match.range.contains { hidden.contains($0) } }
        }
        let kept = longest(of: matches).sorted { $0.range.lowerBound < $1.range.lowerBound }
        let told = Set(
            kept.lazy.filter { !$0.meaning.isYesNo && $0.meaning.answer != nil }.flatMap(\.range))
        for match in kept where isAboutComplaint(match, told: told, in: utterance) {
            let (status, marker) = status(of: match, marks: heard.marks, in: utterance)
            // What is no more may have been there lately, and is asked about.
            let force = match.meaning.force
            guard status == .denied || force != .denial,
                let answer = match.meaning.answer ?? match.value.map({ .value($0) })
            else { continue }
            let isGeneral =
                status == .denied && ([.denial, .perhaps].contains(force) || marker == nil)
            heard.phrases.append(match.range)
            heard.markers.formUnion(marker ?? 0..<0)
            heard.usedWords.formUnion(match.range)
            heard.usedWords.formUnion(marker ?? 0..<0)
            heard.observations.append(
                Observation(
                    finding: match.meaning.finding, answer: answer, status: status,
                    words: utterance.words(in: match.range), phrase: match.source.location,
                    isGeneral: isGeneral,
                    replaces: heard.marks.replace(match.range, in: utterance)))
        }
        heard.observations = corrected(heard.observations, heard.phrases, heard.marks)
        return heard
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

    /// Of phrases about one finding that share words only the longest, one that counts only where it is
    /// denied after all others; two that are equally long and
    /// say different things are both kept, for whoever asked to see that nothing is clear.
    private func longest(
        of matches: [PhraseTable<Signal>.Match]
    ) -> [PhraseTable<Signal>.Match] {
        guard matches.count > 1 else { return matches }
        var kept: [PhraseTable<Signal>.Match] = []
        // What is kept about a finding, by stretches of the utterance: only neighbours can overlap.
        var places: [Place: [Int]] = [:]
        let byLength = matches.enumerated().sorted {
            let (one, other) = ($0.element, $1.element)
            let isOneGeneral = one.meaning.force == .denial
            let isOtherGeneral = other.meaning.force == .denial
            if isOneGeneral != isOtherGeneral { return isOtherGeneral }
            return (other.range.count, $0.offset) < (one.range.count, $1.offset)
        }
        for (_, match) in byLength {
            let stretch = match.range.lowerBound / Limits.phraseWords
            let near =
                matches.count <= Limits.comparedMatches
                ? Array(kept.indices)
                : (stretch - 1...stretch + 1)
                    .flatMap { places[Place(match.meaning.finding, $0)] ?? [] }
            let isContradicted = near.allSatisfy { index in
                let rival = kept[index]
                return rival.meaning.finding != match.meaning.finding
                    || !rival.range.overlaps(match.range)
                    || rival.range == match.range && rival.meaning.answer != match.meaning.answer
            }
            guard isContradicted else { continue }
            if matches.count > Limits.comparedMatches {
                places[Place(match.meaning.finding, stretch), default: []].append(kept.count)
            }
            kept.append(match)
        }
        return kept
    }
}

private struct Place: Hashable {
    let finding: FindingID
    let stretch: Int

    init(_ finding: FindingID, _ stretch: Int) {
        self.finding = finding
        self.stretch = stretch
    }
}
