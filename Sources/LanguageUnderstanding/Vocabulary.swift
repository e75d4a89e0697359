/// A word that some phrase or list of the lexicon holds, as a small number.
struct WordID: Hashable, Sendable {
    let index: Int32

    /// A word that nobody listens for.
    static let none = WordID(index: -1)
}

/// Every word that means something, each with its number and its traits.
struct Vocabulary: Sendable {
    private var numbers = NumberedWords()
    private var traits: [WordTraits] = []

    var count: Int { traits.count }
    /// By their numbers.
    var words: [String] { (0..<count).map { numbers[$0] } }

    func contains(_ word: String) -> Bool { lookUp(word).id != .none }

    func lookUp(_ word: String) -> (id: WordID, traits: WordTraits) {
        var word = word
        guard let number = word.withUTF8({ numbers.number(of: $0) }) else { return (.none, []) }
        return (WordID(index: Int32(number)), traits[number])
    }

    func traits(of id: WordID) -> WordTraits { traits[Int(id.index)] }

    /// The number of a word, which becomes one of the vocabulary.
    mutating func take(_ word: String) -> WordID {
        var word = word
        let (number, isNew) = word.withUTF8 { numbers.take($0) }
        if isNew { traits.append([]) }
        return WordID(index: Int32(number))
    }

    /// The numbers of the words of another vocabulary, by their numbers there; all become words of this one.
    mutating func take(all others: Vocabulary) -> [WordID] {
        others.numbers.map { word in
            let (number, isNew) = numbers.take(word)
            if isNew { traits.append([]) }
            return WordID(index: Int32(number))
        }
    }

    mutating func mark(_ words: some Sequence<String>, as trait: WordTraits) {
        for word in words { traits[Int(take(word).index)].insert(trait) }
    }
}
