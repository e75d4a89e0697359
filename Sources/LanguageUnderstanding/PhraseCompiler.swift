import StrictJSON

/// Turns the phrases of language files into tables, gathering what is wrong with them.
struct PhraseCompiler {
    let normalizer: Normalizer
    /// Only looks for issues, which is quick; the tables stay empty.
    let isChecking: Bool
    /// What is read for words in a row, by the first of them.
    let rewrites: [String: [Rewrite]]
    let rewritable: RewritableWords
    /// What is offered beside a word wherever a pattern has it.
    let variants: OfferedWords
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
        rewrites = Dictionary(grouping: forms.rewrites) { $0.from[0] }
        rewritable = RewritableWords(forms.rewrites, words: &vocabulary)
        var offered = OfferedWords()
        // In one order, so that words have the same numbers at each start.
        for (word, others) in variants.sorted(by: { $0.key < $1.key }) {
            var numbers: [WordID] = []
            for other in others { numbers.append(vocabulary.take(other)) }
            offered.offer(numbers, beside: vocabulary.take(word))
        }
        self.variants = offered
    }

    mutating func add<Meaning>(
        _ sources: [Located<String>], _ meaning: Meaning, to table: inout PhraseTableDraft<Meaning>
    ) {
        for source in sources {
            guard write(source) else {
                issues.append(phraseIssue(source))
                continue
            }
            if !isChecking { table.add(written, source, meaning, offering: variants) }
        }
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
