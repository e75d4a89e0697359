import StrictJSON

/// A table while phrases are added to it.
struct PhraseTableDraft<Meaning: Sendable> {
    private(set) var chains: [Range<Int32>] = []
    private(set) var sources: [Located<String>] = []
    private(set) var meanings: [Meaning] = []
    private(set) var states: [PhraseState] = []
    private(set) var choices: [WordID] = []

    /// - Parameter count: So many phrases are likely to be added.
    init(expecting count: Int = 0) {
        chains.reserveCapacity(count)
        sources.reserveCapacity(count)
        meanings.reserveCapacity(count)
    }

    mutating func add(_ phrase: CompiledPhrase, _ source: Located<String>, _ meaning: Meaning) {
        let first = states.count
        let offset = choices.count
        for state in phrase.states {
            if case .word(let words, let isOptional) = state {
                let range = words.lowerBound + offset..<words.upperBound + offset
                states.append(.word(range, isOptional: isOptional))
            } else {
                states.append(state)
            }
        }
        choices += phrase.choices
        chains.append(Int32(first)..<Int32(states.count))
        sources.append(source)
        meanings.append(meaning)
    }
}
