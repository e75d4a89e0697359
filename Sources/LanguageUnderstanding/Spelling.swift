import StrictJSON

/// Mends slips of the pen towards the words that are listened for, and only towards those.
struct Spelling: Sendable {
    private let byFirstLetter: [Unicode.Scalar: [SlipCandidate]]
    /// Words one letter too short to be mended themselves, which a letter too many leads to: `numbb`.
    private let shortByFirstLetter: [Unicode.Scalar: [SlipCandidate]]
    private let vocabulary: Vocabulary
    private let ordinary: OrdinaryWords
    /// Words of medicine that look like a slip of another one and are none: `spondylosis`.
    private let leftAlone: Set<String>
    /// What the last letters of a word may be short for: `walkin`.
    private let clipped: [(ending: String, word: String)]

    init(_ vocabulary: Vocabulary, ordinary: OrdinaryWords, forms: WordForms) {
        self.vocabulary = vocabulary
        self.ordinary = ordinary
        leftAlone = forms.leftAlone
        clipped = forms.clipped
        let words = vocabulary.words.map(SlipCandidate.init)
        byFirstLetter = Self.byFirstLetter(
            words.filter { $0.length >= Limits.shortestCorrectedWord })
        shortByFirstLetter = Self.byFirstLetter(
            words.filter { $0.length == Limits.shortestCorrectedWord - 1 })
    }

    private static func byFirstLetter(_ words: [SlipCandidate]) -> [Unicode.Scalar: [SlipCandidate]]
    {
        Dictionary(grouping: words) { $0.word.unicodeScalars.first ?? " " }
    }

    /// Every word with its number and traits; slips mended, words run together taken apart.
    func corrected(_ utterance: Utterance) -> Utterance {
        var tokens: [Token] = []
        tokens.reserveCapacity(utterance.tokens.count)
        var mended: [String: [String]] = [:]
        for token in utterance.tokens {
            var token = token
            (token.id, token.traits) = vocabulary.lookUp(token.text)
            if token.id == .none, let stem = token.stem, vocabulary.contains(stem) {
                token.text = stem
                (token.id, token.traits) = vocabulary.lookUp(stem)
            }
            if token.id == .none, let whole = unclipped(token.text) {
                token.text = whole
                (token.id, token.traits) = vocabulary.lookUp(whole)
            }
            if token.id == .none, mayBeSlip(token.text) {
                if mended[token.text] == nil { mended[token.text] = corrected(token.text) }
                let words = mended[token.text] ?? []
                token.isOrdinary = words.isEmpty
                for word in words.dropLast() {
                    token.text = word
                    (token.id, token.traits) = vocabulary.lookUp(word)
                    tokens.append(token)
                    token.followsComma = false
                }
                if let last = words.last {
                    token.text = last
                    (token.id, token.traits) = vocabulary.lookUp(last)
                }
            }
            tokens.append(token)
        }
        return Utterance(tokens: tokens, questions: utterance.questions)
    }

    /// The word that is listened for whose last letters were left out; `nil` for an ordinary word.
    private func unclipped(_ word: String) -> String? {
        guard let (ending, full) = clipped.first(where: { word.hasSuffix($0.ending) }),
            !ordinary.contains(word)
        else { return nil }
        let whole = word.dropLast(ending.count) + full
        return vocabulary.contains(String(whole)) ? String(whole) : nil
    }

    /// The number that a short word misses by one slip; `nil` when it may be two, or is an ordinary word.
    func number(_ numbers: [String: Double], bySlip word: String) -> Double? {
        guard word.utf8.count >= Limits.shortestNumberWithSlip, !ordinary.contains(word) else {
            return nil
        }
        let near = numbers.filter { known, _ in
            word.utf8.first == known.utf8.first && editDistance(word, known, limit: 1) != nil
        }
        let meant = Set(near.values)
        return meant.count == 1 ? meant.first : nil
    }

    private func mayBeSlip(_ word: String) -> Bool {
        let bytes = word.utf8.count
        return bytes >= Limits.shortestCorrectedWord && bytes <= Limits.longestCorrectedWord
            && word.utf8.allSatisfy { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
    }

    /// The word or the two words that a word stands for; none when it is an ordinary word.
    private func corrected(_ word: String) -> [String] {
        if leftAlone.contains(word) || ordinary.contains(word) { return [] }
        if let near = nearest(word, in: byFirstLetter, slips: 1) { return [near] }
        if word.utf8.count == Limits.shortestCorrectedWord,
            let near = nearest(word, in: shortByFirstLetter, slips: 1)
        {
            return [near]
        }
        if let parts = apart(word) { return parts }
        let isLong = word.utf8.count >= Limits.longWord
        return [(isLong ? nearest(word, in: byFirstLetter, slips: 2) : nil) ?? word]
    }

    /// `cantfeel` is `cant feel`.
    private func apart(_ word: String) -> [String]? {
        let letters = Array(word.utf8)
        guard letters.count >= Limits.shortestJoinedWords else { return nil }
        for cut in Limits.shortestPartOfJoined...letters.count - Limits.shortestPartOfJoined {
            let parts = [letters[..<cut], letters[cut...]].map {
                String(decoding: $0, as: UTF8.self)
            }
            if parts.allSatisfy(vocabulary.contains) { return parts }
        }
        return nil
    }

    /// The one nearest known word; `nil` when none is near or two are equally near.
    private func nearest(
        _ word: String, in byFirstLetter: [Unicode.Scalar: [SlipCandidate]], slips: Int
    ) -> String? {
        let typed = SlipCandidate(word)
        var best: (distance: Int, words: [String]) = (slips + 1, [])
        // People seldom slip at the first letter, other than by swapping it with the second.
        for first in Set(word.unicodeScalars.prefix(2)) {
            for candidate in byFirstLetter[first] ?? [] where candidate.mayBe(typed, slips: slips) {
                guard let distance = editDistance(word, candidate.word, limit: slips) else {
                    continue
                }
                if distance < best.distance { best = (distance, []) }
                if distance == best.distance { best.words.append(candidate.word) }
            }
        }
        return best.words.count == 1 ? best.words[0] : nil
    }
}
