package import StrictJSON

/// Words to listen for, in their order: `can't|cannot pee|wee`, `numb * legs`, `my? back`.
///
/// `a|b` is either word, `word?` may be left out, `*` skips up to three words of the same clause.
package struct Phrase: Hashable, Sendable {
    package let source: Located<String>
    let elements: [Element]

    enum Element: Hashable, Sendable {
        case word(anyOf: [String], isOptional: Bool)
        /// Up to `Limits.gapWords` words of any kind.
        case gap

        var isFirm: Bool {
            if case .word(_, isOptional: false) = self { true } else { false }
        }

        var words: [String] {
            if case .word(let words, _) = self { words } else { [] }
        }
    }

    /// `nil` when the pattern starts or ends with a gap or an optional word, holds no word, or
    /// offers a choice of anything but single words.
    init?(_ source: Located<String>, spelled normalizer: Normalizer) {
        self.source = source
        var elements: [Element] = []
        let isPhrase = Self.read(source.value) { choices, isOptional in
            guard let choices else {
                elements.append(.gap)
                return true
            }
            let words = choices.map(normalizer.phraseWords)
            if words.count == 1 {
                elements += words[0].map { .word(anyOf: [$0], isOptional: isOptional) }
                return !words[0].isEmpty
            }
            elements.append(.word(anyOf: Array(words.joined()), isOptional: isOptional))
            return words.allSatisfy { $0.count == 1 }
        }
        guard isPhrase else { return nil }
        self.elements = elements
    }

    /// Whether a pattern is a phrase, found out without building it.
    static func isOne(_ pattern: String, spelled normalizer: Normalizer) -> Bool {
        read(pattern) { choices, _ in
            guard let choices, !normalizer.arePlain(choices) else { return true }
            let words = choices.map(normalizer.phraseWords)
            return words.count == 1 ? !words[0].isEmpty : words.allSatisfy { $0.count == 1 }
        }
    }

    /// Takes a pattern apart: the choices of each word in turn, `nil` for a gap.
    ///
    /// - Returns: whether `part` took all of them, and the first and the last are words that must be
    ///   there.
    private static func read(
        _ pattern: String, part: ([ArraySlice<UInt8>]?, _ isOptional: Bool) -> Bool
    ) -> Bool {
        var isFirst = true
        var endsFirmly = false
        for written in Array(pattern.utf8).split(separator: UInt8(ascii: " ")) {
            let isGap = written == [UInt8(ascii: "*")]
            let isOptional = written.last == UInt8(ascii: "?")
            endsFirmly = !isGap && !isOptional
            if isFirst, !endsFirmly { return false }
            isFirst = false
            let bare = isOptional ? written.dropLast() : written
            let choices = bare.split(
                separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
            guard part(isGap ? nil : choices, isOptional) else { return false }
        }
        return endsFirmly
    }

    /// How far the phrase reaches when it starts at `start`: the longest way, within one clause.
    func end(from start: Int, in tokens: [Token]) -> Int? {
        end(of: elements[...], from: start, in: tokens, clause: tokens[start].clause)
    }

    private func end(
        of elements: ArraySlice<Element>, from position: Int, in tokens: [Token], clause: Int
    ) -> Int? {
        guard let element = elements.first else { return position }
        let rest = elements.dropFirst()
        switch element {
        case .gap:
            return (0...Limits.gapWords).compactMap { skipped -> Int? in
                guard position + skipped <= tokens.count,
                    tokens[position..<position + skipped].allSatisfy({ $0.clause == clause })
                else { return nil }
                return end(of: rest, from: position + skipped, in: tokens, clause: clause)
            }.max()
        case .word(let words, let isOptional):
            var best: Int?
            if position < tokens.count, tokens[position].clause == clause,
                words.contains(tokens[position].text)
            {
                best = end(of: rest, from: position + 1, in: tokens, clause: clause)
            }
            if isOptional, best == nil {
                best = end(of: rest, from: position, in: tokens, clause: clause)
            }
            return best
        }
    }
}

/// What an author wrote as a phrase and no phrase can be.
func phraseIssue(_ source: Located<String>) -> Issue {
    Issue(
        "phrase/shape", at: source.location,
        "a phrase must start and end with a word that is not optional, and choose between single words"
    )
}
