import ClinicalKnowledge

/// The phrases that tell of findings, with the numbers of the whole vocabulary, and the words that stand in
/// those of each finding.
package struct ToldSigns: Sendable {
    let findings: PhraseTable<Lexicon.Signal>
    let whenAsked: PhraseTable<Lexicon.Signal>
    let words: [FindingID: WordSet]
    /// Of those, the words that many of its phrases have.
    let commonWords: [FindingID: WordSet]

    package init(_ signals: SignalDrafts, _ joined: JoinedWords) {
        findings = PhraseTable(signals.everywhere, words: joined.numbers)
        whenAsked = PhraseTable(signals.whenAsked, words: joined.numbers)
        let signs = Self.words(of: [findings, whenAsked], joined.vocabulary)
        words = signs.mapValues { WordSet($0) }
        commonWords = signs.mapValues {
            WordSet($0, atLeast: Limits.phrasesOfCommonWord, of: joined.vocabulary.count)
        }
    }

    /// The words of each finding's phrases that tell of it, as often as they stand there.
    private static func words(
        of tables: [PhraseTable<Lexicon.Signal>], _ vocabulary: Vocabulary
    ) -> [FindingID: [WordID]] {
        let light: WordTraits = [
            .weightless, .firstPerson, .negator, .present, .and, .or, .ender, .question, .complaint,
            .subject,
        ]
        var words: [FindingID: [WordID]] = [:]
        for table in tables {
            // Phrases about one finding stand together.
            var finding: FindingID?
            var found: [WordID] = []
            for (chain, meaning) in zip(table.chains, table.meanings) where meaning.answer != .no {
                if meaning.finding != finding {
                    if let finding { words[finding, default: []] += found }
                    finding = meaning.finding
                    found = []
                }
                table.forEachWord(of: chain) { word in
                    if vocabulary.traits(of: word).isDisjoint(with: light) { found.append(word) }
                }
            }
            if let finding { words[finding, default: []] += found }
        }
        return words
    }
}
