/// What may stand for a word wherever a phrase has it: me for my.
struct OfferedWords {
    /// By the number of the word.
    private var others: [[WordID]] = []

    subscript(word: WordID) -> [WordID] { mayStand(beside: word) ? others[Int(word.index)] : [] }

    /// Words that have others are the first of the vocabulary: all but a few have a greater number.
    func mayStand(beside word: WordID) -> Bool { Int(word.index) < others.count }

    mutating func offer(_ words: [WordID], beside word: WordID) {
        while others.count <= Int(word.index) { others.append([]) }
        others[Int(word.index)] = words
    }
}
