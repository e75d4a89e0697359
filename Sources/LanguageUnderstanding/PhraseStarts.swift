/// Which phrases of a table begin with a word, in their order, all words after each other.
struct PhraseStarts: Sendable {
    /// Where the phrases of each word begin, by its number; one place more ends the last.
    private var bounds: [Int32] = []
    private(set) var chains: [Int32]
    /// What may come second in each of them, so that most walks need not begin.
    private(set) var seconds: [SecondWords]
    /// The bits of the words that may end each of them; a clause without any of them holds no such phrase.
    private(set) var lasts: [UInt64]
    /// Those that begin with a number.
    private(set) var withSlot: [Int32] = []

    init(of phrases: [Range<Int32>], states: [PhraseState], choices: [WordID]) {
        var starts: [(word: WordID, chain: Int32)] = []
        starts.reserveCapacity(2 * phrases.count)
        for (chain, phrase) in phrases.enumerated() {
            guard case .word(let words, _) = states[Int(phrase.lowerBound)] else {
                withSlot.append(Int32(chain))
                continue
            }
            for place in words where !choices[words.lowerBound..<place].contains(choices[place]) {
                starts.append((choices[place], Int32(chain)))
            }
        }
        let words = starts.reduce(0) { max($0, Int($1.word.index) + 1) }
        var places = [Int32](repeating: 0, count: words + 1)
        for start in starts { places[Int(start.word.index) + 1] += 1 }
        for word in 0..<words { places[word + 1] += places[word] }
        bounds = places
        let ends = phrases.map { Self.bits(of: states[Int($0.upperBound) - 1], choices) }
        let following = phrases.map { phrase in
            let rest = Int(phrase.lowerBound) + 1..<Int(phrase.upperBound)
            return SecondWords(states[rest], choices: choices)
        }
        chains = [Int32](repeating: 0, count: starts.count)
        seconds = [SecondWords](repeating: SecondWords(), count: starts.count)
        lasts = [UInt64](repeating: 0, count: starts.count)
        for (word, chain) in starts {
            let place = Int(places[Int(word.index)])
            places[Int(word.index)] += 1
            chains[place] = chain
            seconds[place] = following[Int(chain)]
            lasts[place] = ends[Int(chain)]
        }
    }

    private static func bits(of state: PhraseState, _ choices: [WordID]) -> UInt64 {
        guard case .word(let words, false) = state else { return .max }
        return choices[words].reduce(0) { $0 | $1.lowBit }
    }

    /// Where the phrases stand that begin with a word.
    func places(of word: WordID) -> Range<Int> {
        let index = Int(word.index)
        guard index >= 0, index + 1 < bounds.count else { return 0..<0 }
        return Int(bounds[index])..<Int(bounds[index + 1])
    }
}
