/// Cuts typed text into plain words: case, apostrophes, emoji, punctuation and control characters no
/// longer matter afterwards.
struct Normalizer {
    let spellings: [String: [String]]
    /// What the end of a word after an apostrophe stands for: `'ll` is will.
    let contractions: [String: String]
    let clauseOpeners: Set<String>
    /// The word that a dash between two numbers becomes.
    static let rangeSign = "–"

    private enum Piece {
        case word(String), comma, stop, question
    }

    func utterance(_ text: String) -> Utterance {
        var result = Utterance()
        var clause = 0
        var comma = false
        for piece in pieces(of: text) {
            switch piece {
            case .comma: comma = true
            case .stop, .question:
                if case .question = piece { result.questions.insert(clause) }
                clause += 1
                comma = false
            case .word(let word):
                for part in plain(word) {
                    if clauseOpeners.contains(part) { clause += 1 }
                    result.tokens.append(
                        Token(text: part, clause: clause, followsComma: comma))
                    comma = false
                }
            }
        }
        return result
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

    /// The words that a typed word stands for: `i'll` is `i will`, `can't` is `cant`, `noooo` is `no`.
    private func plain(_ typed: String) -> [String] {
        var words: [String] = []
        var rest = typed
        for (ending, full) in contractions where rest.hasSuffix(ending) {
            rest.removeLast(ending.count)
            words.append(full)
            break
        }
        rest.removeAll { $0 == "'" }
        rest = withoutDrawl(rest)
        guard !rest.isEmpty else { return words }
        return (spellings[rest] ?? [rest]) + words
    }

    /// `yeahhhh` is `yeah`: hardly any word holds a letter three times in a row.
    private func withoutDrawl(_ word: String) -> String {
        var result: [Character] = []
        var run = 0
        for character in word {
            run = character == result.last ? run + 1 : 1
            if run >= 3, character.isLetter {
                if run == 3 { result.removeLast() }
                continue
            }
            result.append(character)
        }
        return String(result)
    }

    private func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var word = ""
        let characters = Array(text.lowercased())
        func flush() {
            if !word.isEmpty { pieces.append(.word(word)) }
            word = ""
        }
        for (index, character) in characters.enumerated() {
            let next = index + 1 < characters.count ? characters[index + 1] : " "
            let isInNumber = word.last?.isNumber == true && next.isNumber
            switch character {
            case "'", "’", "‘", "`", "´": if !word.isEmpty { word.append("'") }
            case "." where isInNumber, "/" where isInNumber: word.append(character)
            case "-" where isInNumber, "–" where isInNumber:
                flush()
                pieces.append(.word(Self.rangeSign))
            case "-" where word.isEmpty && next.isNumber: word.append("-")
            case ",":
                flush()
                pieces.append(.comma)
            case "?", "？":
                flush()
                pieces.append(.question)
            case ".", "!", ";", ":", "(", ")", "…", "。":
                flush()
                pieces.append(.stop)
            case _ where character.isNewline:
                flush()
                pieces.append(.stop)
            case "+":
                flush()
                pieces.append(.word("+"))
            case "%":
                word.append("%")
                flush()
            default:
                if let digit = character.wholeNumberValue, digit < 10, character.isNumber {
                    if word.last?.isLetter == true { flush() }
                    word += String(digit)
                } else if character.isLetter {
                    if word.last?.isNumber == true { flush() }
                    word.append(character)
                } else if let sign = emoji(character) {
                    flush()
                    pieces.append(.word(sign))
                } else {
                    flush()
                }
            }
        }
        flush()
        return pieces
    }

    /// The emoji without skin tone and variants, if the character is one.
    private func emoji(_ character: Character) -> String? {
        guard let first = character.unicodeScalars.first, first.value > 0x203B,
            first.properties.isEmoji
        else { return nil }
        return String(Character(first))
    }
}
