package import StrictJSON

/// The files of one language folder that say what is heard, each read by its shape, not yet compiled.
package struct LexiconFiles: Sendable {
    package let answers: AnswerWords
    package let numbers: NumberWords
    package let scope: ScopePhrases
    package let wordKinds: WordKinds
    package let wordForms: WordForms
    package let commands: CommandWords
    package let phrases: PhraseFile
    package let topics: TopicWords
    package let claims: [Entry<ClaimWords>]
    package let ordinaryWords: OrdinaryWords
    package let examples: [Entry<PhraseExamples>]

    package init(
        answers: AnswerWords, numbers: NumberWords, scope: ScopePhrases, wordKinds: WordKinds,
        wordForms: WordForms, commands: CommandWords, phrases: PhraseFile, topics: TopicWords,
        claims: [Entry<ClaimWords>], ordinaryWords: OrdinaryWords, examples: [Entry<PhraseExamples>]
    ) {
        self.answers = answers
        self.numbers = numbers
        self.scope = scope
        self.wordKinds = wordKinds
        self.wordForms = wordForms
        self.commands = commands
        self.phrases = phrases
        self.topics = topics
        self.claims = claims
        self.ordinaryWords = ordinaryWords
        self.examples = examples
    }
}
