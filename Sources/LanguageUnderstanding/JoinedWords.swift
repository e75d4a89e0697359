/// The words of all tables with one number each, and what the numbers of the drafts' words are among them.
package struct JoinedWords: Sendable {
    let vocabulary: Vocabulary
    let numbers: [WordID]

    package init(_ plain: PlainTables, _ signals: SignalDrafts) {
        var vocabulary = plain.vocabulary
        numbers = vocabulary.take(all: signals.vocabulary)
        self.vocabulary = vocabulary
    }
}
