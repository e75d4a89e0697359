/// Words as questions are ranked by them: without those that say nothing, without endings, and words
/// of one meaning as one.
struct RankedWords: Sendable {
    private let smallWords: Set<String>
    private let endings: [String]
    private var meaning: [String: String] = [:]

    init(_ ranking: TopicWords.Ranking) {
        smallWords = ranking.smallWords
        endings = ranking.endings
        for words in ranking.sameWords {
            for word in words where meaning[stem(word)] == nil { meaning[stem(word)] = words[0] }
        }
    }

    /// Whether a word says nothing about what is asked.
    func isSmall(_ word: String) -> Bool { smallWords.contains(word) }

    /// The terms of a question, in their order.
    func terms(_ words: [String]) -> [String] {
        words.filter { !smallWords.contains($0) }.map { word in
            let stem = stem(word)
            return meaning[stem] ?? stem
        }
    }

    private func stem(_ word: String) -> String {
        let bytes = word.utf8.count
        for ending in endings
        where bytes - ending.utf8.count >= Limits.shortestStem && word.hasSuffix(ending) {
            return String(word.dropLast(ending.count))
        }
        return word
    }
}
