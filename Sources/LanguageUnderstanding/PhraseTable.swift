import StrictJSON

/// Many phrases with a meaning each, compiled to one automaton over numbered words.
///
/// Each phrase is a chain of states. A walk begins at every word that some phrase starts with and
/// follows the chains for at most `Limits.phraseWords` words, so matching takes time linear in the
/// length of the utterance.
struct PhraseTable<Meaning: Sendable>: Sendable {
    private(set) var chains: [Chain] = []
    private(set) var states: [PhraseState] = []
    private(set) var choices: [WordID] = []
    /// The chains that begin with a word, by its number; and those that begin with a slot.
    private var starts: [[Int32]] = []
    private var slotStarts: [Int32] = []

    struct Chain: Sendable {
        let states: Range<Int>
        let source: Located<String>
        let meaning: Meaning
    }

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
                choices += words.map { vocabulary.take($0) }
                states.append(.word(start..<choices.count, isOptional: isOptional))
            }
        }
        let chain = Int32(chains.count)
        chains.append(
            Chain(states: first..<states.count, source: phrase.source, meaning: meaning))
        guard case .word(let words, _) = states[first] else {
            slotStarts.append(chain)
            return
        }
        for word in Set(choices[words]) {
            let index = Int(word.index)
            if index >= starts.count {
                starts += Array(repeating: [], count: index + 1 - starts.count)
            }
            starts[index].append(chain)
        }
    }

    /// Every word that a phrase may hold.
    func words(of chain: Chain) -> Set<WordID> {
        states[chain.states].reduce(into: []) { words, state in
            if case .word(let range, _) = state { words.formUnion(choices[range]) }
        }
    }

    /// All matches that start at one word, in the order of content.
    func matches(from start: Int, in utterance: Utterance) -> [Match] {
        let word = Int(utterance.ids[start].index)
        var found: [Match] = []
        if word >= 0, word < starts.count {
            for chain in starts[word] { match(of: chain, from: start, in: utterance, to: &found) }
        }
        if !slotStarts.isEmpty, utterance.hasNumber(at: start) {
            for chain in slotStarts { match(of: chain, from: start, in: utterance, to: &found) }
        }
        return found
    }

    private func match(
        of chain: Int32, from start: Int, in utterance: Utterance, to found: inout [Match]
    ) {
        let chain = chains[Int(chain)]
        let walk = PhraseWalk(
            states: states, choices: choices, last: chain.states.upperBound,
            utterance: utterance, clauseEnd: utterance.clause(of: start).upperBound)
        guard let end = walk.end(from: chain.states.lowerBound, at: start) else { return }
        found.append(
            Match(
                range: start..<end.position, source: chain.source, meaning: chain.meaning,
                value: end.value))
    }

    /// All matches, those that start earlier first, longer ones before shorter.
    func allMatches(in utterance: Utterance) -> [Match] {
        var all: [Match] = []
        for start in utterance.tokens.indices {
            let found = matches(from: start, in: utterance)
            all += found.count > 1 ? found.sorted { $0.range.count > $1.range.count } : found
        }
        return all
    }

    /// The longest match at each place, left to right, no word used twice.
    func longestMatches(in utterance: Utterance, except used: Set<Int> = []) -> [Match] {
        var result: [Match] = []
        var position = 0
        while position < utterance.tokens.count {
            let best = matches(from: position, in: utterance)
                .filter { used.isEmpty || $0.range.allSatisfy { !used.contains($0) } }
                .max { $0.range.count < $1.range.count }
            if let best { result.append(best) }
            position = best?.range.upperBound ?? position + 1
        }
        return result
    }
}
