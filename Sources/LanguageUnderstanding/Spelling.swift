import StrictJSON

/// Mends slips of the pen towards the words that are listened for, and only towards those.
struct Spelling: Sendable {
    /// Every word that means something.
    private let known: Set<String>
    private let byFirstLetter: [Character: [String]]
    /// Ordinary words that look like a slip and are none: `fewer` is not `fever`.
    private let leftAlone: Set<String>

    init(known: Set<String>, leftAlone: Set<String>) {
        self.known = known
        self.leftAlone = leftAlone
        let long = known.filter { $0.utf8.count >= Limits.shortestCorrectedWord }
        byFirstLetter = Dictionary(grouping: long) { $0[$0.startIndex] }
    }

    func corrected(_ utterance: Utterance) -> Utterance {
        var result = utterance
        var seen: [String: String] = [:]
        for index in result.tokens.indices {
            let typed = result.tokens[index].text
            let word = seen[typed] ?? corrected(typed)
            seen[typed] = word
            result.tokens[index].text = word
        }
        return result
    }

    /// The one nearest known word; the word as typed when none is near or two are equally near.
    private func corrected(_ word: String) -> String {
        let length = word.unicodeScalars.count
        guard length >= Limits.shortestCorrectedWord, length <= 2 * Limits.longWord,
            !known.contains(word), !leftAlone.contains(word), word.allSatisfy(\.isLetter)
        else { return word }
        let slips = length >= Limits.longWord ? 2 : 1
        var best: (distance: Int, words: [String]) = (slips + 1, [])
        for candidate in candidates(for: word)
        where candidate.unicodeScalars.count >= Limits.shortestCorrectedWord {
            guard let distance = editDistance(word, candidate, limit: slips) else { continue }
            if distance < best.distance { best = (distance, []) }
            if distance == best.distance { best.words.append(candidate) }
        }
        return best.words.count == 1 ? best.words[0] : word
    }

    /// People seldom slip at the first letter, other than by swapping it with the second.
    private func candidates(for word: String) -> [String] {
        Set(word.prefix(2)).flatMap { byFirstLetter[$0] ?? [] }
    }
}
