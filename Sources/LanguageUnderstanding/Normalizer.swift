/// Cuts typed text into plain words: case, apostrophes, emoji, punctuation and control characters no
/// longer matter afterwards.
struct Normalizer: Sendable {
    let spellings: [String: [String]]
    /// What the end of a word after an apostrophe stands for: `'ll` is will.
    let contractions: [(ending: String, word: String)]
    let clauseOpeners: Set<String>
    /// What `<name>` in a phrase stands for.
    var classes: [String: [String]] = [:]
    /// The word that a dash between two numbers becomes.
    static let rangeSign = "–"

    func utterance(_ text: String) -> Utterance {
        var tokens: [Token] = []
        tokens.reserveCapacity(text.utf8.count / Limits.bytesPerWord)
        var questions: Set<Int> = []
        var clause = 0
        var comma = false
        var cutter = TextCutter(text)
        while let piece = cutter.next() {
            switch piece {
            case .comma: comma = true
            case .stop, .question:
                if tokens.last?.clause == clause { clause += 1 }
                comma = false
                if case .question = piece, clause > 0 { questions.insert(clause - 1) }
            case .word(let word):
                let first = tokens.count
                append(word, clause: clause, to: &tokens)
                guard first < tokens.count else { continue }
                tokens[first].followsComma = comma
                comma = false
                for index in first..<tokens.count {
                    if clauseOpeners.contains(tokens[index].text) {
                        if index > 0, tokens[index - 1].clause == clause { clause += 1 }
                        tokens[index].followsComma = false
                    }
                    tokens[index].clause = clause
                }
            }
        }
        return Utterance(tokens: tokens, questions: questions)
    }

    /// The words that a typed word stands for: `i'll` is `i will`, `can't` is `cant`.
    private func append(_ typed: String, clause: Int, to tokens: inout [Token]) {
        guard typed.utf8.contains(UInt8(ascii: "'")) else {
            return append(spelled: typed, clause: clause, to: &tokens)
        }
        let first = tokens.count
        var rest = typed
        let ending = contractions.first { rest.hasSuffix($0.ending) }
        if let ending { rest.removeLast(ending.ending.count) }
        rest.removeAll { $0 == "'" }
        if !rest.isEmpty { append(spelled: rest, clause: clause, to: &tokens) }
        if let ending { tokens.append(Token(text: ending.word, clause: clause)) }
        if typed.hasSuffix("'s"), first < tokens.count {
            tokens[first].stem = String(typed.dropLast(2))
        }
    }

    private func append(spelled word: String, clause: Int, to tokens: inout [Token]) {
        guard let words = spellings[word] else {
            return tokens.append(Token(text: word, clause: clause))
        }
        for word in words { tokens.append(Token(text: word, clause: clause)) }
    }

    /// The words that one word of a phrase stands for, or the choices of a class.
    ///
    /// Of an unknown class there are none. Small letters need no cleaning.
    func phraseWords(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [String] {
        let word = String(decoding: bytes, as: UTF8.self)
        if bytes.isClass { return classes[String(word.dropFirst().dropLast()), default: []] }
        let isPlain = !bytes.isEmpty && bytes.allSatisfy { (0x61...0x7A).contains($0) }
        return isPlain ? spellings[word] ?? [word] : utterance(word).words
    }
}
