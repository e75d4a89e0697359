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

    /// Compiles the files; every phrase for an unknown finding, answer, command or treatment is an
    /// issue.
    package init(_ files: LexiconFiles, knowledge: Knowledge, issues: inout [Issue]) {
        let normalizer = Normalizer(
            spellings: files.scope.spellings, clauseOpeners: files.scope.clauseOpeners)
        var compiler = PhraseCompiler(normalizer: normalizer)
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
        var known = answers.vocabulary.union(answersAlone.vocabulary)
        known.formUnion(findings.vocabulary)
        known.formUnion(findingsWhenAsked.vocabulary)
        known.formUnion(scope.vocabulary)
        known.formUnion(commands.vocabulary)
        known.formUnion(names.vocabulary)
        known.formUnion(topics.vocabulary)
        known.formUnion(moments.vocabulary)
        known.formUnion(levels.vocabulary)
        known.formUnion(cues.vocabulary)
        known.formUnion(amounts.vocabulary)
        known.formUnion(weightless)
        known.formUnion(files.scope.questions)
        known.formUnion(files.scope.markedQuestions)
        known.formUnion(files.scope.enders)
        known.formUnion(files.scope.hedges)
        known.formUnion(files.scope.present)
        known.formUnion(files.scope.clauseOpeners)
        known.formUnion(files.numbers.numbers.keys)
        known.formUnion(files.numbers.units.keys)
        known.formUnion(files.numbers.ordinals.keys)
        spelling = Spelling(known: known, leftAlone: files.scope.leftAlone)
        issues += compiler.issues
    }

    func utterance(_ text: String) -> Utterance {
        spelling.corrected(normalizer.utterance(text))
    }
}
