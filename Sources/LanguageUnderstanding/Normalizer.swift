/// Cuts typed text into plain words: case, apostrophes, emoji, punctuation and control characters no
/// longer matter afterwards.
struct Normalizer: Sendable {
    let spellings: [String: [String]]
    /// What the end of a word after an apostrophe stands for: `'ll` is will.
    let contractions: [(ending: String, word: String)]
    let clauseOpeners: Set<String>
    private let respelled: WordOutline
    /// The word that a dash between two numbers becomes.
    static let rangeSign = "–"

    init(
        spellings: [String: [String]], contractions: [(ending: String, word: String)],
        clauseOpeners: Set<String>
    ) {
        self.spellings = spellings
        self.contractions = contractions
        self.clauseOpeners = clauseOpeners
        respelled = WordOutline(spellings.keys)
    }

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

    /// The words that one word of a phrase stands for; small letters need no cleaning.
    func phraseWords(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [String] {
        let word = String(decoding: bytes, as: UTF8.self)
        guard isPlain(bytes) else { return utterance(word).words }
        guard respelled.mayHold(bytes) else { return [word] }
        return spellings[word] ?? [word]
    }

    /// Whether it is one word that surely stands for itself.
    func isPlainWord(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        isPlain(bytes) && !respelled.mayHold(bytes)
    }

    /// The word, if it surely stands for itself.
    func plainWord(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
        isPlainWord(bytes) ? String(decoding: bytes, as: UTF8.self) : nil
    }

    func isPlain(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        !bytes.isEmpty
            && bytes.allSatisfy { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
    }
}

/// Which words may be among some, by their first letter and their length: one look instead of a search.
private struct WordOutline: Sendable {
    private var lengths = [UInt64](repeating: 0, count: 256)

    init(_ words: some Sequence<String>) {
        for word in words {
            guard let first = word.utf8.first else { continue }
            lengths[Int(first)] |= Self.bit(word.utf8.count)
        }
    }

    func mayHold(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        word.first.map { lengths[Int($0)] & Self.bit(word.count) != 0 } ?? false
    }

    private static func bit(_ length: Int) -> UInt64 { 1 << UInt64(length & 63) }
}
