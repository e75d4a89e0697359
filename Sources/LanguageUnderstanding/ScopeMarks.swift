/// The words of scope in one utterance, left to right.
struct ScopeMarks {
    let all: [PhraseTable<ScopeWord>.Match]
    private let kinds: Set<ScopeWord>
    private let firstReplacement: Int?

    /// A figure of speech hides the marks inside it: "mum of two" is no other person, and "as if I was" no if.
    ///
    /// What is over is said in one breath: in "all gone, now my neck" the "now" begins something else, and in
    /// "scared, I can't feel it" the "I"; "20 years, back pain" is no time back.
    init(_ found: [PhraseTable<ScopeWord>.Match], in utterance: Utterance) {
        let idioms = found.filter { $0.meaning == .idiom }.map(\.range)
        let figures = found.filter { $0.meaning == .figure }.map(\.range)
        self.init(
            all: found.filter { mark in
                switch mark.meaning {
                case .idiom, .figure: return true
                case .gone, .noLonger, .hypothetical, .past:
                    let isParted = utterance.tokens[mark.range].dropFirst()
                        .contains(where: \.followsComma)
                    if isParted { return false }
                default: break
                }
                return !idioms.contains { $0.isAround(mark.range) }
                    && !figures.contains { $0.contains(mark.range.lowerBound) }
            })
    }

    /// A negator that is part of a sign denies nothing else: "for no reason and it keeps me up".
    func without(negatorsIn signs: some Sequence<Range<Int>>) -> ScopeMarks {
        var inside: Set<Range<Int>> = []
        for sign in signs {
            for mark in within(sign, outside: sign.lowerBound..<sign.lowerBound)
            where mark.meaning == .negator && sign.isAround(mark.range) && sign != mark.range {
                inside.insert(mark.range)
            }
        }
        guard !inside.isEmpty else { return self }
        return ScopeMarks(
            all: all.filter { $0.meaning != .negator || !inside.contains($0.range) })
    }

    private init(all: [PhraseTable<ScopeWord>.Match]) {
        self.all = all
        kinds = Set(all.map(\.meaning))
        firstReplacement = all.first { $0.meaning == .replacement }?.range.lowerBound
    }

    /// Those that begin in a stretch of words and share none with a phrase in it.
    func within(
        _ words: Range<Int>, outside phrase: Range<Int>
    ) -> [PhraseTable<ScopeWord>.Match] {
        var start = firstIndex(from: words.lowerBound)
        var found: [PhraseTable<ScopeWord>.Match] = []
        while start < all.count, all[start].range.lowerBound < words.upperBound {
            if !all[start].range.overlaps(phrase) { found.append(all[start]) }
            start += 1
        }
        return found
    }

    /// Whether a word of correction stands before a phrase or in its clause.
    func replace(_ phrase: Range<Int>, in utterance: Utterance) -> Bool {
        firstReplacement.map {
            $0 < utterance.clause(of: phrase.lowerBound).upperBound
        } ?? false
    }

    func contains(_ word: ScopeWord) -> Bool { kinds.contains(word) }

    /// The first that begins at `word` or later.
    private func firstIndex(from word: Int) -> Int {
        var low = 0
        var high = all.count
        while low < high {
            let middle = (low + high) / 2
            if all[middle].range.lowerBound < word { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension Range<Int> {
    func isAround(_ other: Range<Int>) -> Bool {
        lowerBound <= other.lowerBound && other.upperBound <= upperBound
    }
}
