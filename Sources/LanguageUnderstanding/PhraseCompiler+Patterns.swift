import StrictJSON

/// Patterns read as `Phrase` reads them, but without a text for any word of theirs.
extension PhraseCompiler {
    /// Reads a pattern into `written`.
    ///
    /// - Returns: whether it is a phrase.
    mutating func write(_ source: Located<String>) -> Bool {
        written.clear()
        let isPhrase = Phrase.read(source.value) { part in
            switch part {
            case .gap: written.appendGap()
            case .slot(let slot): written.append(slot)
            case .choices(let choices, let isOptional):
                return write(choices, isOptional: isOptional)
            }
            return true
        }
        guard isPhrase, rewritable.mayMatch(in: written),
            let phrase = Phrase(source, spelled: normalizer)
        else { return isPhrase }
        written = CompiledPhrase(phrase.rewritten(by: rewrites), words: &vocabulary)
        return true
    }

    /// Words that may stand in one place, or one that is spelled as several in a row.
    private mutating func write(_ choices: PhraseChoices, isOptional: Bool) -> Bool {
        let start = written.choices.count
        for piece in choices {
            let words = pieces.words(of: piece, spelled: normalizer, in: &vocabulary)
            if words.count == 1 || piece.isClass && !words.isEmpty {
                for place in words { written.append(pieces.words[place]) }
                continue
            }
            guard piece.count == choices.bytes.count, !words.isEmpty else { return false }
            for place in words {
                let start = written.choices.count
                written.append(pieces.words[place])
                written.offerChoices(from: start, isOptional: isOptional)
            }
            return true
        }
        written.offerChoices(from: start, isOptional: isOptional)
        return true
    }
}
