import StrictJSON

/// Turns the phrases of language files into tables, gathering what is wrong with them.
struct PhraseCompiler {
    let normalizer: Normalizer
    /// Only looks for issues, which is quick; the tables stay empty.
    let isChecking: Bool
    /// What `<name>` in a pattern stands for, as choices.
    let classes: [String: String]
    /// What is read for words in a row, by the first of them.
    let rewrites: [String: [Rewrite]]
    var vocabulary = Vocabulary()
    var issues: [Issue] = []

    mutating func add<Meaning>(
        _ sources: [Located<String>], _ meaning: Meaning, to table: inout PhraseTable<Meaning>
    ) {
        for source in sources {
            let source = expanded(source)
            if isChecking {
                guard !Phrase.isOne(source.value, spelled: normalizer) else { continue }
                issues.append(phraseIssue(source))
            } else if let phrase = Phrase(source, spelled: normalizer) {
                table.add(phrase.rewritten(by: rewrites), meaning, words: &vocabulary)
            } else {
                issues.append(phraseIssue(source))
            }
        }
    }

    /// `numb <genitals>` with the words of the class; an unknown class stays, and is no phrase.
    private func expanded(_ source: Located<String>) -> Located<String> {
        guard source.value.utf8.contains(UInt8(ascii: "<")) else { return source }
        var pattern = ""
        var rest = source.value[...]
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "<")),
            let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: ">")),
            let words = classes[String(rest[rest.utf8.index(after: open)..<close])]
        {
            pattern += rest[..<open]
            pattern += words
            rest = rest[rest.utf8.index(after: close)...]
        }
        return Located(value: pattern + rest, location: source.location)
    }

    mutating func table<Meaning: Hashable>(
        _ groups: [Meaning: [Located<String>]]
    ) -> PhraseTable<Meaning> {
        var table = PhraseTable<Meaning>()
        // In the order of content: of two that are equally long the first is the one that counts.
        let ordered = groups.compactMap { meaning, sources in
            sources.first.map { (place: $0.location, sources: sources, meaning: meaning) }
        }.sorted { $0.place < $1.place }
        for group in ordered { add(group.sources, group.meaning, to: &table) }
        return table
    }

    mutating func table(_ sources: [Located<String>]) -> PhraseTable<Void> {
        var table = PhraseTable<Void>()
        add(sources, (), to: &table)
        return table
    }

    mutating func table(_ entries: [Entry<Double>]) -> PhraseTable<Double> {
        var table = PhraseTable<Double>()
        for entry in entries {
            add([Located(value: entry.key, location: entry.location)], entry.value, to: &table)
        }
        return table
    }
}
