/// A word that some phrase or list of the lexicon holds, as a small number.
struct WordID: Hashable, Sendable {
    let index: Int32

    /// A word that nobody listens for.
    static let none = WordID(index: -1)
}

/// Every word that means something, each with its number and its traits.
struct Vocabulary: Sendable {
    private var ids: [String: WordID] = [:]
    private var traits: [WordTraits] = []

    var count: Int { traits.count }
    var words: Dictionary<String, WordID>.Keys { ids.keys }

    func contains(_ word: String) -> Bool { ids[word] != nil }

    func lookUp(_ word: String) -> (id: WordID, traits: WordTraits) {
        guard let id = ids[word] else { return (.none, []) }
        return (id, traits[Int(id.index)])
    }

    func traits(of id: WordID) -> WordTraits { traits[Int(id.index)] }

    /// The number of a word, which becomes one of the vocabulary.
    mutating func take(_ word: String) -> WordID {
        if let id = ids[word] { return id }
        let id = WordID(index: Int32(traits.count))
        ids[word] = id
        traits.append([])
        return id
    }

    mutating func mark(_ words: some Sequence<String>, as trait: WordTraits) {
        for word in words { traits[Int(take(word).index)].insert(trait) }
    }
}
