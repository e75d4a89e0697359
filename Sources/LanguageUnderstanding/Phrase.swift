package import StrictJSON

/// Words to listen for, in their order: `can't|cannot pee|wee`, `numb * legs`, `my? back`.
///
/// `a|b` is either word, `word?` may be left out, `*` skips up to three words of the same clause.
package struct Phrase: Hashable, Sendable {
    package let source: Located<String>
    let elements: [Element]

    struct Element: Hashable, Sendable {
        /// Empty for a gap.
        let words: [String]
        let isOptional: Bool
        var isGap: Bool { words.isEmpty }
    }

    /// Whether a pattern is a phrase, found out without building it.
    static func isOne(_ pattern: String, spelled normalizer: Normalizer) -> Bool {
        var isFirst = true
        var endsFirmly = false
        for part in Array(pattern.utf8).split(separator: UInt8(ascii: " ")) {
            let isFirm = part.last != UInt8(ascii: "?") && part != [UInt8(ascii: "*")]
            if isFirst, !isFirm { return false }
            if part.contains(UInt8(ascii: "|")) {
                let bare = part.last == UInt8(ascii: "?") ? part.dropLast() : part
                for choice in bare.split(separator: UInt8(ascii: "|"))
                where normalizer.phraseWords(choice).count != 1 { return false }
            }
            (isFirst, endsFirmly) = (false, isFirm)
        }
        return endsFirmly
    }

    /// `nil` when the pattern starts or ends with a gap or an optional word, holds no word, or
    /// offers a choice of anything but single words.
    init?(_ source: Located<String>, spelled normalizer: Normalizer) {
        self.source = source
        var elements: [Element] = []
        for part in Array(source.value.utf8).split(separator: UInt8(ascii: " ")) {
            let isOptional = part.last == UInt8(ascii: "?")
            let bare = isOptional ? part.dropLast() : part
            let choices = bare.split(separator: UInt8(ascii: "|"))
            if part == [UInt8(ascii: "*")] {
                elements.append(Element(words: [], isOptional: true))
            } else if choices.count == 1 {
                for word in normalizer.phraseWords(choices[0]) {
                    elements.append(Element(words: [word], isOptional: isOptional))
                }
            } else {
                var words: [String] = []
                for choice in choices {
                    let plain = normalizer.phraseWords(choice)
                    guard plain.count == 1 else { return nil }
                    words += plain
                }
                elements.append(Element(words: words, isOptional: isOptional))
            }
        }
        guard let first = elements.first, let last = elements.last, !first.isOptional,
            !last.isOptional
        else { return nil }
        self.elements = elements
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
        if element.isGap {
            return (0...Limits.gapWords).compactMap { skipped -> Int? in
                guard position + skipped <= tokens.count,
                    tokens[position..<position + skipped].allSatisfy({ $0.clause == clause })
                else { return nil }
                return end(of: rest, from: position + skipped, in: tokens, clause: clause)
            }.max()
        }
        var best: Int?
        if position < tokens.count, tokens[position].clause == clause,
            element.words.contains(tokens[position].text)
        {
            best = end(of: rest, from: position + 1, in: tokens, clause: clause)
        }
        if element.isOptional, best == nil {
            best = end(of: rest, from: position, in: tokens, clause: clause)
        }
        return best
    }
}

/// What an author wrote as a phrase and no phrase can be.
func phraseIssue(_ source: Located<String>) -> Issue {
    Issue(
        "phrase/shape", at: source.location,
        "a phrase must start and end with a word that is not optional, and choose between single words"
    )
}
