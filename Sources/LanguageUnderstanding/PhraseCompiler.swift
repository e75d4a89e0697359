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
    let rewritable: RewritableWords
    /// What is offered beside a word wherever a pattern has it.
    let variants: [WordID: [WordID]]
    var vocabulary = Vocabulary()
    var pieces = SpelledPieces()
    /// The phrase that is read.
    var written = CompiledPhrase()
    var issues: [Issue] = []

    /// - Parameter variants: Words that are offered beside another one.
    init(
        _ forms: WordForms, spelled normalizer: Normalizer, isChecking: Bool,
        offering variants: [String: [String]] = [:]
    ) {
        self.normalizer = normalizer
        self.isChecking = isChecking
        classes = forms.classes.mapValues { $0.joined(separator: "|") }
        rewrites = Dictionary(grouping: forms.rewrites) { $0.from[0] }
        rewritable = RewritableWords(forms.rewrites, words: &vocabulary)
        var offered: [WordID: [WordID]] = [:]
        // In one order, so that words have the same numbers at each start.
        for (word, others) in variants.sorted(by: { $0.key < $1.key }) {
            var numbers: [WordID] = []
            for other in others { numbers.append(vocabulary.take(other)) }
            offered[vocabulary.take(word)] = numbers
        }
        self.variants = offered
    }

    mutating func add<Meaning>(
        _ sources: [Located<String>], _ meaning: Meaning, to table: inout PhraseTableDraft<Meaning>
    ) {
        for source in sources {
            let source = expanded(source)
            guard write(source) else {
                issues.append(phraseIssue(source))
                continue
            }
            if !isChecking { table.add(written, source, meaning, offering: variants) }
        }
    }

    /// `numb <genitals>` with the words of the class; an unknown class stays, and is no phrase.
    private func expanded(_ source: Located<String>) -> Located<String> {
        let opening = UInt8(ascii: "<")
        let mayName = source.value.utf8.withContiguousStorageIfAvailable { $0.contains(opening) }
        guard mayName ?? true else { return source }
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
        var table = PhraseTableDraft<Meaning>()
        // In the order of content: of two that are equally long the first is the one that counts.
        let ordered = groups.compactMap { meaning, sources in
            sources.first.map { (place: $0.location, sources: sources, meaning: meaning) }
        }.sorted { $0.place < $1.place }
        for group in ordered { add(group.sources, group.meaning, to: &table) }
        return PhraseTable(table)
    }

    mutating func table(_ sources: [Located<String>]) -> PhraseTable<Void> {
        var table = PhraseTableDraft<Void>()
        add(sources, (), to: &table)
        return PhraseTable(table)
    }

    mutating func table(_ entries: [Entry<Double>]) -> PhraseTable<Double> {
        var table = PhraseTableDraft<Double>()
        for entry in entries {
            add([Located(value: entry.key, location: entry.location)], entry.value, to: &table)
        }
        return PhraseTable(table)
    }
}
