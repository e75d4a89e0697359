/// Cuts typed text into plain words: case, apostrophes, emoji, punctuation and control characters no
/// longer matter afterwards.
struct Normalizer: Sendable {
    let spellings: [String: [String]]
    /// What the end of a word after an apostrophe stands for: `'ll` is will.
    let contractions: [String: String]
    let clauseOpeners: Set<String>
    /// The word that a dash between two numbers becomes.
    static let rangeSign = "–"

    func utterance(_ text: String) -> Utterance {
        var tokens: [Token] = []
        var questions: Set<Int> = []
        var clause = 0
        var comma = false
        func endClause() {
            if tokens.last?.clause == clause { clause += 1 }
            comma = false
        }
        cut(text) { piece in
            switch piece {
            case .comma: comma = true
            case .stop: endClause()
            case .question:
                endClause()
                if let last = tokens.last { questions.insert(last.clause) }
            case .word(let word):
                let stem = word.hasSuffix("'s") ? String(word.dropLast(2)) : nil
                for part in plain(word) {
                    if clauseOpeners.contains(part) { endClause() }
                    tokens.append(
                        Token(text: part, clause: clause, followsComma: comma, stem: stem))
                    comma = false
                }
            }
        }
        return Utterance(tokens: tokens, questions: questions)
    }

    /// The words that one word of a phrase stands for; small letters need no cleaning.
    func phraseWords(_ bytes: ArraySlice<UInt8>) -> [String] {
        let word = String(decoding: bytes, as: UTF8.self)
        guard isPlain(bytes) else { return utterance(word).words }
        return spellings[word] ?? [word]
    }

    /// Whether each choice is one word as it is written.
    func arePlain(_ choices: [ArraySlice<UInt8>]) -> Bool {
        choices.allSatisfy { isPlain($0) }
            && (choices.count == 1
                || !choices.contains { spellings[String(decoding: $0, as: UTF8.self)] != nil })
    }

    private func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
        !bytes.isEmpty
            && bytes.allSatisfy { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
    }

    /// The words that a typed word stands for: `i'll` is `i will`, `can't` is `cant`.
    private func plain(_ typed: String) -> [String] {
        guard typed.utf8.contains(UInt8(ascii: "'")) else { return spellings[typed] ?? [typed] }
        var words: [String] = []
        var rest = typed
        for (ending, full) in contractions where rest.hasSuffix(ending) {
            rest.removeLast(ending.count)
            words.append(full)
            break
        }
        rest.removeAll { $0 == "'" }
        guard !rest.isEmpty else { return words }
        return (spellings[rest] ?? [rest]) + words
    }
}
