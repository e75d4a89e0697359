/// A phrase as a table keeps it: its states, and the words that they take.
struct CompiledPhrase: Hashable {
    private(set) var states: [PhraseState] = []
    /// What the ranges of the states are places in.
    private(set) var choices: [WordID] = []

    init() {}

    init(_ phrase: Phrase, words vocabulary: inout Vocabulary) {
        for element in phrase.elements {
            switch element {
            case .gap(let words): states.append(.gap(words))
            case .slot(let slot): states.append(.slot(slot))
            case .word(let words, let isOptional):
                let start = choices.count
                for word in words { choices.append(vocabulary.take(word)) }
                offerChoices(from: start, isOptional: isOptional)
            }
        }
    }

    /// Two gaps in a row are one.
    mutating func appendGap() {
        if case .gap(let words) = states.last {
            states[states.count - 1] = .gap(words + Limits.gapWords)
        } else {
            states.append(.gap(Limits.gapWords))
        }
    }

    mutating func append(_ slot: Phrase.Slot) { states.append(.slot(slot)) }

    mutating func append(_ word: WordID) { choices.append(word) }

    /// Makes a state of the words that were appended from a place on.
    mutating func offerChoices(from start: Int, isOptional: Bool) {
        states.append(.word(start..<choices.count, isOptional: isOptional))
    }

    mutating func clear() {
        states.removeAll(keepingCapacity: true)
        choices.removeAll(keepingCapacity: true)
    }
}
