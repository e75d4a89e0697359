import StrictJSON

/// Many phrases with a meaning each, compiled to one automaton over numbered words.
///
/// Each phrase is a chain of states. A walk begins at every word that some phrase starts with and
/// follows the chains for at most `Limits.phraseWords` words, so matching takes time linear in the
/// length of the utterance.
struct PhraseTable<Meaning: Sendable>: Sendable {
    /// The phrases, each with the range of its states.
    private(set) var chains: [Range<Int32>] = []
    private(set) var sources: [Located<String>] = []
    private(set) var meanings: [Meaning] = []
    private(set) var states: [PhraseState] = []
    private(set) var choices: [WordID] = []
    /// The chains that begin with a word, by its number; and those that begin with a slot.
    private var starts: [[Int32]] = []
    private var slotStarts: [Int32] = []
    /// What may come second in each chain, so that most walks need not begin.
    private var seconds: [SecondWords] = []

    struct Match: Sendable {
        let range: Range<Int>
        let source: Located<String>
        let meaning: Meaning
        /// The number that the phrase's slot took.
        let value: Double?
    }

    mutating func add(_ phrase: Phrase, _ meaning: Meaning, words vocabulary: inout Vocabulary) {
        let first = states.count
        for element in phrase.elements {
            switch element {
            case .gap(let words): states.append(.gap(words))
            case .slot(let slot): states.append(.slot(slot))
            case .word(let words, let isOptional):
                let start = choices.count
                for word in words { choices.append(vocabulary.take(word)) }
                states.append(.word(start..<choices.count, isOptional: isOptional))
            }
        }
        let chain = Int32(chains.count)
        chains.append(Int32(first)..<Int32(states.count))
        seconds.append(SecondWords(states[(first + 1)...], choices: choices))
        sources.append(phrase.source)
        meanings.append(meaning)
        guard case .word(let words, _) = states[first] else {
            slotStarts.append(chain)
            return
        }
        for place in words where !choices[words.lowerBound..<place].contains(choices[place]) {
            let index = Int(choices[place].index)
            if index >= starts.count {
                starts += Array(repeating: [], count: index + 1 - starts.count)
            }
            starts[index].append(chain)
        }
    }

    /// Takes every word that a phrase may hold.
    func forEachWord(of chain: Range<Int32>, _ take: (WordID) -> Void) {
        for state in states[Int(chain.lowerBound)..<Int(chain.upperBound)] {
            if case .word(let range, _) = state { choices[range].forEach(take) }
        }
    }

    /// All matches that start at one word, in the order of content.
    func matches(from start: Int, in utterance: Utterance) -> [Match] {
        var found: [Match] = []
        let walk = PhraseWalk(states: states, choices: choices, utterance: utterance)
        appendMatches(from: start, walk, to: &found)
        return found
    }

    private func appendMatches(from start: Int, _ walk: PhraseWalk, to found: inout [Match]) {
        let word = Int(walk.utterance.ids[start].index)
        if word >= 0, word < starts.count {
            let next = walk.utterance.word(after: start)
            for chain in starts[word] where seconds[Int(chain)].mayBe(next) {
                append(chain, from: start, walk, to: &found)
            }
        }
        if !slotStarts.isEmpty, walk.utterance.hasNumber(at: start) {
            for chain in slotStarts { append(chain, from: start, walk, to: &found) }
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
    func longestMatches(in utterance: Utterance, except used: RangeSet<Int> = RangeSet()) -> [Match]
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
