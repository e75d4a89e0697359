/// The words that the pieces of patterns are read as, found out once for each: most stand in many patterns.
struct SpelledPieces {
    private var pieces = NumberedWords()
    private var ends: [Int32] = []
    /// The words of all pieces, one piece after the other.
    private(set) var words: [WordID] = []

    /// Which of the words a piece is read as; none, when it is no word.
    mutating func words(
        of piece: Slice<UnsafeBufferPointer<UInt8>>, spelled normalizer: Normalizer,
        in vocabulary: inout Vocabulary
    ) -> Range<Int> {
        let (number, isNew) = pieces.take(UnsafeBufferPointer(rebasing: piece))
        if isNew {
            for word in normalizer.phraseWords(piece) { words.append(vocabulary.take(word)) }
            ends.append(Int32(words.count))
        }
        return (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
    }
}
