import StrictJSON

/// Many phrases with a meaning each, compiled to one automaton over numbered words.
///
/// Each phrase is a chain of states. A walk begins at every word that some phrase starts with and
/// follows the chains for at most `Limits.phraseWords` words, so matching takes time linear in the
/// length of the utterance.
struct PhraseTable<Meaning: Sendable>: Sendable {
    /// The phrases, each with the range of its states.
    let chains: [Range<Int32>]
    let sources: [Located<String>]
    let meanings: [Meaning]
    let states: [PhraseState]
    let choices: [WordID]
    private let starts: PhraseStarts

    struct Match: Sendable {
        let range: Range<Int>
        let source: Located<String>
        let meaning: Meaning
        /// The number that the phrase's slot took.
        let value: Double?
    }

    /// - Parameter words: What the numbers of the draft's words are in the vocabulary, if they are others.
    init(_ draft: PhraseTableDraft<Meaning> = PhraseTableDraft(), words: [WordID]? = nil) {
        chains = draft.chains
        sources = draft.sources
        meanings = draft.meanings
        states = draft.states
        choices =
            words.map { words in draft.choices.map { words[Int($0.index)] } } ?? draft.choices
        starts = PhraseStarts(of: chains, states: states, choices: choices)
    }

    /// Takes every word that a phrase may hold.
    func forEachWord(of chain: Range<Int32>, _ take: (WordID) -> Void) {
        for state in states[Int(chain.lowerBound)..<Int(chain.upperBound)] {
            if case .word(let range, _) = state { choices[range].forEach(take) }
        }
    }

    /// Whether some phrase begins with a word.
    func mayBegin(with word: WordID) -> Bool {
        !starts.places(of: word).isEmpty || !starts.withSlot.isEmpty
    }

    /// All matches that start at one word, in the order of content.
    func matches(from start: Int, in utterance: Utterance) -> [Match] {
        var found: [Match] = []
        let walk = PhraseWalk(states: states, choices: choices, utterance: utterance)
        appendMatches(from: start, walk, to: &found)
        return found
    }

    private func appendMatches(from start: Int, _ walk: PhraseWalk, to found: inout [Match]) {
        let word = walk.utterance.ids[start]
        let begun = starts.places(of: word)
        if !begun.isEmpty {
            let next = walk.utterance.word(after: start)
            let said = walk.utterance.bits(ofClauseAt: start)
            for place in begun
            where starts.lasts[place] & said != 0 && starts.seconds[place].mayBe(next) {
                append(starts.chains[place], from: start, walk, to: &found)
            }
        }
        if !starts.withSlot.isEmpty, walk.utterance.hasNumber(at: start) {
            for chain in starts.withSlot { append(chain, from: start, walk, to: &found) }
        }
    }

    private func append(
        _ chain: Int32, from start: Int, _ walk: PhraseWalk, to found: inout [Match]
    ) {
        guard let end = walk.end(of: chains[Int(chain)], from: start) else { return }
        found.append(
            Match(
                range: start..<end.position, source: sources[Int(chain)],
                meaning: meanings[Int(chain)], value: end.value))
    }

    /// All matches, those that start earlier first, longer ones before shorter.
    func allMatches(in utterance: Utterance) -> [Match] {
        var all: [Match] = []
        let walk = PhraseWalk(states: states, choices: choices, utterance: utterance)
        for start in utterance.tokens.indices {
            let before = all.count
            appendMatches(from: start, walk, to: &all)
            if all.count > before + 1 {
                all[before...].sort { $0.range.count > $1.range.count }
            }
        }
        return all
    }

    /// The longest match at each place, left to right, no word used twice.
    func longestMatches(in utterance: Utterance, except used: WordPlaces = WordPlaces()) -> [Match]
    {
        var result: [Match] = []
        var position = 0
        let walk = PhraseWalk(states: states, choices: choices, utterance: utterance)
        var found: [Match] = []
        while position < utterance.tokens.count {
            found.removeAll(keepingCapacity: true)
            appendMatches(from: position, walk, to: &found)
            let best =
                found
                .filter { used.isEmpty || !$0.range.contains(where: used.contains) }
                .max { $0.range.count < $1.range.count }
            if let best { result.append(best) }
            position = best?.range.upperBound ?? position + 1
        }
        return result
    }
}
