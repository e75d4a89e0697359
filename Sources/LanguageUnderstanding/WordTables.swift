/// What mends, ranks and names words; nothing in it needs the phrases that tell of findings.
package struct WordTables: Sendable {
    let inQuestions: PhraseTable<Lexicon.Signal>
    let spelling: Spelling
    let rankedWords: RankedWords

    package init(_ plain: PlainTables, _ signals: SignalDrafts, _ words: JoinedWords) {
        let files = plain.files
        inQuestions = PhraseTable(signals.inQuestions, words: words.numbers)
        spelling = Spelling(
            words.vocabulary, ordinary: files.ordinaryWords, forms: files.wordForms)
        rankedWords = RankedWords(files.topics.ranking)
    }
}
