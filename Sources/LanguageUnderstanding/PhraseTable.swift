/// Many phrases with a meaning each, found quickly by their first word.
struct PhraseTable<Meaning: Sendable>: Sendable {
    private var byFirstWord: [String: [(phrase: Phrase, meaning: Meaning)]] = [:]
    private(set) var vocabulary: Set<String> = []

    struct Match: Sendable {
        let range: Range<Int>
        let phrase: Phrase
        let meaning: Meaning
    }

    mutating func add(_ phrase: Phrase, _ meaning: Meaning) {
        for word in phrase.elements.first?.words ?? [] {
            byFirstWord[word, default: []].append((phrase, meaning))
        }
        for element in phrase.elements { vocabulary.formUnion(element.words) }
    }

    /// All matches that start at one word, in the order of content.
    func matches(from start: Int, in tokens: [Token]) -> [Match] {
        (byFirstWord[tokens[start].text] ?? []).compactMap { entry in
            entry.phrase.end(from: start, in: tokens).map {
                Match(range: start..<$0, phrase: entry.phrase, meaning: entry.meaning)
            }
        }
    }

    /// All matches, those that start earlier first, longer ones before shorter.
    func allMatches(in tokens: [Token]) -> [Match] {
        tokens.indices.flatMap { start in
            matches(from: start, in: tokens).sorted { $0.range.count > $1.range.count }
        }
    }

    /// The longest match at each place, left to right, no word used twice.
    func longestMatches(in tokens: [Token], except used: Set<Int> = []) -> [Match] {
        var result: [Match] = []
        var position = 0
        while position < tokens.count {
            let best = matches(from: position, in: tokens)
                .filter { $0.range.allSatisfy { !used.contains($0) } }
                .max { $0.range.count < $1.range.count }
            if let best { result.append(best) }
            position = best?.range.upperBound ?? position + 1
        }
        return result
    }
}
