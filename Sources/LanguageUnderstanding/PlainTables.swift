package import ClinicalKnowledge
package import StrictJSON

/// Everything that is listened for but what phrases say about findings, compiled by itself.
package struct PlainTables: Sendable {
    let files: LexiconFiles
    let normalizer: Normalizer
    let answers: PhraseTable<AnswerWords.Group>
    let answersAlone: PhraseTable<AnswerWords.Group>
    let frames: FrameTables
    let scope: PhraseTable<ScopeWord>
    let commands: PhraseTable<Command>
    let names: PhraseTable<FindingID>
    let remarks: PhraseTable<Remark>
    let topics: TopicTables
    let amounts: PhraseTable<Double>
    let moments: PhraseTable<Double>
    let levels: PhraseTable<Double>
    let rewrites: PhraseTable<[String]>
    /// The words of all these tables and lists, with what they do.
    let vocabulary: Vocabulary
    /// Every phrase that is none, or is for an unknown answer, command or treatment.
    package let issues: [Issue]

    package init(_ files: LexiconFiles, knowledge: Knowledge) {
        self.init(files, knowledge: knowledge, isChecking: false)
    }

    /// - Parameter isChecking: Only looks for issues; the tables stay empty.
    init(_ files: LexiconFiles, knowledge: Knowledge, isChecking: Bool) {
        self.files = files
        normalizer = Normalizer(files)
        var compiler = PhraseCompiler(
            files.wordForms, spelled: normalizer, isChecking: isChecking)
        answers = compiler.table(files.answers.groups)
        answersAlone = compiler.table(files.answers.alone)
        frames = compiler.frames(files.answers)
        scope = compiler.table(
            files.scope.groups.merging([.idiom: files.phrases.notMeant]) { $1 })
        commands = compiler.commands(files.commands)
        names = compiler.names(files.commands, knowledge)
        remarks = compiler.table(files.commands.remarks)
        topics = compiler.topics(files.topics, knowledge)
        amounts = compiler.table(files.numbers.amounts)
        moments = compiler.table(files.numbers.moments)
        levels = compiler.table(files.numbers.levels)
        rewrites = compiler.rewrites(files.wordForms)
        if !isChecking { compiler.markTraits(files) }
        vocabulary = compiler.vocabulary
        issues = compiler.issues
    }
}
