/// The words that rewrites begin with and go on with, to pass over the many phrases that have no such
/// pair.
struct RewritableWords {
    /// Words that are read as others by themselves.
    private var alone = WordSet()
    private var firsts = WordSet()
    private var seconds = WordSet()

    init(_ rewrites: some Sequence<Rewrite>, words vocabulary: inout Vocabulary) {
        for rewrite in rewrites {
            let words = rewrite.from.map { vocabulary.take($0) }
            if words.count > 1 {
                firsts.insert(words[0])
                seconds.insert(words[1])
            } else if let word = words.first {
                alone.insert(word)
            }
        }
    }

    /// Whether something in a phrase may be read as other words; hardly ever by mistake.
    func mayMatch(in phrase: CompiledPhrase) -> Bool {
        var last = WordID.none
        for state in phrase.states {
            guard case .word(let words, false) = state, words.count == 1 else {
                last = .none
                continue
            }
            let word = phrase.choices[words.lowerBound]
            if alone.contains(word) || firsts.contains(last) && seconds.contains(word) {
                return true
            }
            last = word
        }
        return false
    }
}
