/// What of a lexicon can be made beside `ToldSigns`: how slips are mended, what words weigh in questions about
/// treatments, and the phrases that name a finding in a question.
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
