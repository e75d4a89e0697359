package import ClinicalKnowledge
package import StrictJSON

/// All words that are listened for in one language, compiled from its files.
package struct Lexicon: Sendable {
    let normalizer: Normalizer
    let spelling: Spelling
    let answers: PhraseTable<AnswerWords.Group>
    let answersAlone: PhraseTable<AnswerWords.Group>
    let findings: PhraseTable<Signal>
    /// Phrases that count only while their own finding is asked about.
    let findingsWhenAsked: PhraseTable<Signal>
    let scope: PhraseTable<ScopeWord>
    let commands: PhraseTable<Command>
    let names: PhraseTable<FindingID>
    let topics: PhraseTable<Topic>
    let cues: PhraseTable<Void>
    let amounts: PhraseTable<Double>
    let moments: PhraseTable<Double>
    let levels: PhraseTable<Double>
    let numbers: NumberWords
    /// Words that change nothing beside a none or a number.
    let weightless: Set<String>
    let scopeWords: ScopeWords

    /// What a phrase says about a finding.
    struct Signal: Sendable {
        let finding: FindingID
        let answer: Answer
        let force: Force

        enum Force: Sendable {
            case now
            /// The past counts as much as the present: "have you ever".
            case ever
            case perhaps
        }
    }

    enum ScopeWord: Sendable { case negator, other, past, hypothetical, unsure, correction, idiom }

    /// Compiles the files, which have no issues.
    ///
    /// It takes a few milliseconds: once for many talks, and not before somebody speaks.
    package init(_ files: LexiconFiles, knowledge: Knowledge) {
        var issues: [Issue] = []
        self.init(files, knowledge: knowledge, isChecking: false, issues: &issues)
    }

    /// Every phrase that is none, or is for an unknown finding, answer, command or treatment.
    package static func issues(in files: LexiconFiles, knowledge: Knowledge) -> [Issue] {
        var issues: [Issue] = []
        _ = Lexicon(files, knowledge: knowledge, isChecking: true, issues: &issues)
        return issues
    }

    private init(
        _ files: LexiconFiles, knowledge: Knowledge, isChecking: Bool, issues: inout [Issue]
    ) {
        let normalizer = Normalizer(
            spellings: files.scope.spellings, contractions: files.scope.contractions,
            clauseOpeners: files.scope.clauseOpeners)
        var compiler = PhraseCompiler(normalizer: normalizer, isChecking: isChecking)
        self.normalizer = normalizer
        numbers = files.numbers
        scopeWords = files.scope
        weightless = files.answers.beside.union(files.scope.fillers).union(files.scope.politeness)
        answers = compiler.table(files.answers.groups)
        answersAlone = compiler.table(files.answers.alone)
        findings = compiler.findings(files.phrases, knowledge) {
            [($0.clear, .now), ($0.doubtful, .perhaps), ($0.ever, .ever)]
        }
        findingsWhenAsked = compiler.findings(files.phrases, knowledge) { [($0.asked, .now)] }
        scope = compiler.table([
            .negator: files.scope.negators, .other: files.scope.others, .past: files.scope.past,
            .hypothetical: files.scope.hypothetical, .unsure: files.scope.unsure,
            .correction: files.scope.corrections, .idiom: files.phrases.notMeant,
        ])
        commands = compiler.commands(files.commands)
        names = compiler.names(files.commands, knowledge)
        topics = compiler.topics(files.topics, knowledge)
        cues = compiler.table(files.topics.cues)
        amounts = compiler.table(files.numbers.amounts)
        moments = compiler.table(files.numbers.moments)
        levels = compiler.table(files.numbers.levels)
        let tables = [
            answers.vocabulary, answersAlone.vocabulary, findings.vocabulary,
            findingsWhenAsked.vocabulary, scope.vocabulary, commands.vocabulary, names.vocabulary,
            topics.vocabulary, cues.vocabulary, amounts.vocabulary, moments.vocabulary,
            levels.vocabulary,
        ]
        spelling = Spelling(
            known: isChecking ? [] : tables.reduce(Self.listedWords(files)) { $0.union($1) },
            leftAlone: files.scope.leftAlone)
        issues += compiler.issues
    }

    /// The words that stand in lists and in no phrase.
    private static func listedWords(_ files: LexiconFiles) -> Set<String> {
        let scope = files.scope
        let lists = [
            files.answers.beside, scope.fillers, scope.politeness, scope.questions,
            scope.markedQuestions, scope.enders, scope.hedges, scope.present, scope.clauseOpeners,
            Set(files.numbers.numbers.keys), Set(files.numbers.units.keys),
            Set(files.numbers.ordinals.keys),
        ]
        return lists.reduce(into: []) { $0.formUnion($1) }
    }

    func utterance(_ text: String) -> Utterance {
        spelling.corrected(normalizer.utterance(text))
    }
}
