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

    /// - Parameter variants: What may stand for a word wherever the phrase has it.
    mutating func add(
        _ phrase: CompiledPhrase, _ source: Located<String>, _ meaning: Meaning,
        offering variants: OfferedWords = OfferedWords()
    ) {
        let first = states.count
        for state in phrase.states {
            guard case .word(let words, let isOptional) = state else {
                states.append(state)
                continue
            }
            let start = choices.count
            for place in words { choices.append(phrase.choices[place]) }
            for place in words where variants.mayStand(beside: phrase.choices[place]) {
                choices += variants[phrase.choices[place]]
            }
            states.append(.word(start..<choices.count, isOptional: isOptional))
        }
        chains.append(Int32(first)..<Int32(states.count))
        sources.append(source)
        meanings.append(meaning)
    }
}
