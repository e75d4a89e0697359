package import ClinicalKnowledge
package import StrictJSON

/// All words that are listened for in one language, compiled from its files.
///
/// A reference, so that talks share it without copying; nothing in it ever changes.
package final class Lexicon: Sendable {
    let normalizer: Normalizer
    let spelling: Spelling
    let answers: PhraseTable<AnswerWords.Group>
    let answersAlone: PhraseTable<AnswerWords.Group>
    let frames: FrameTables
    let findings: PhraseTable<Signal>
    /// Phrases that count only while their own finding is asked about.
    let findingsWhenAsked: PhraseTable<Signal>
    /// Phrases that name a finding in questions about it, and nowhere else.
    let findingsInQuestions: PhraseTable<Signal>
    /// The words that tell of each finding, in any phrase that says yes to it.
    let signWords: [FindingID: WordSet]
    /// Of those, the words that many of its phrases have.
    let commonSignWords: [FindingID: WordSet]
    let scope: PhraseTable<ScopeWord>
    let commands: PhraseTable<Command>
    let names: PhraseTable<FindingID>
    let remarks: PhraseTable<Remark>
    let topics: TopicTables
    let rankedWords: RankedWords
    private let claimQuestions: ClaimQuestions
    let amounts: PhraseTable<Double>
    let moments: PhraseTable<Double>
    let levels: PhraseTable<Double>
    let numbers: NumberWords
    /// The words for places in a list: third.
    let ordinals: WordSet
    let plainNegators: [String]
    let domains: [FindingID: Domain]
    let rewrites: PhraseTable<[String]>
    let vocabulary: Vocabulary

    /// What a phrase says about a finding.
    struct Signal: Hashable, Sendable {
        let finding: FindingID
        /// `nil` when the number in the phrase is the answer.
        let answer: Answer?
        let force: Force
        /// It is a sign that is there or not, no place, moment or number.
        let isYesNo: Bool

        enum Force: Sendable {
            case now
            /// It counts while its own finding is asked about.
            case inAnswer
            /// The past counts as much as the present: "have you ever".
            case ever
            case perhaps
            case past
            /// Counts only where it is denied, and binds nobody: "no numbness".
            case denial
        }
    }

    /// Compiles the files, which have no issues.
    ///
    /// It takes a few milliseconds: once for many talks, and not before somebody speaks.
    package convenience init(_ files: LexiconFiles, knowledge: Knowledge) {
        var issues: [Issue] = []
        self.init(files, knowledge: knowledge, isChecking: false, issues: &issues)
    }

    /// The files compiled, with the issues that `issues` finds.
    package static func compiled(
        _ files: LexiconFiles, knowledge: Knowledge
    ) -> (lexicon: Lexicon, issues: [Issue]) {
        var issues: [Issue] = []
        let lexicon = Lexicon(files, knowledge: knowledge, isChecking: false, issues: &issues)
        return (lexicon, issues)
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
            spellings: files.wordForms.spellings, contractions: files.wordForms.contractions,
            clauseOpeners: Set(files.wordKinds.lists[.clauseOpener, default: []]))
        var compiler = PhraseCompiler(
            files.wordForms, spelled: normalizer, isChecking: isChecking)
        self.normalizer = normalizer
        numbers = files.numbers
        plainNegators = files.scope.plainNegators
        domains = knowledge.findings.mapValues(\.domain)
        answers = compiler.table(files.answers.groups)
        answersAlone = compiler.table(files.answers.alone)
        frames = compiler.frames(files.answers)
        findings = compiler.findings(files.phrases, knowledge) {
            [
                ($0.clear, .now), ($0.doubtful, .perhaps), ($0.ever, .ever), ($0.past, .past),
                ($0.denied, .denial),
            ]
        }
        findingsWhenAsked = compiler.findings(files.phrases, knowledge) { [($0.asked, .inAnswer)] }
        findingsInQuestions = compiler.findings(files.phrases, knowledge) {
            [($0.questions, .perhaps)]
        }
        scope = compiler.table(
            files.scope.groups.merging([.idiom: files.phrases.notMeant]) { $1 })
        commands = compiler.commands(files.commands)
        names = compiler.names(files.commands, knowledge)
        remarks = compiler.table(files.commands.remarks)
        topics = compiler.topics(files.topics, knowledge)
        rankedWords = RankedWords(files.topics.ranking)
        claimQuestions = ClaimQuestions(files.claims)
        amounts = compiler.table(files.numbers.amounts)
        moments = compiler.table(files.numbers.moments)
        levels = compiler.table(files.numbers.levels)
        rewrites = isChecking ? PhraseTable() : compiler.rewrites(files.wordForms.rewrites)
        if !isChecking { compiler.markTraits(files) }
        vocabulary = compiler.vocabulary
        ordinals = WordSet(files.numbers.ordinals.keys.map { compiler.vocabulary.lookUp($0).id })
        let signs = Self.signWords(of: [findings, findingsWhenAsked], compiler.vocabulary)
        signWords = signs.mapValues { WordSet($0) }
        commonSignWords = signs.mapValues {
            WordSet($0, atLeast: Limits.phrasesOfCommonWord, of: compiler.vocabulary.count)
        }
        spelling = Spelling(
            compiler.vocabulary, ordinary: files.ordinaryWords, leftAlone: files.wordForms.leftAlone
        )
        issues += compiler.issues
    }

    /// The words of each finding's phrases that tell of it, as often as they stand there.
    private static func signWords(
        of tables: [PhraseTable<Signal>], _ vocabulary: Vocabulary
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

    /// Compiled when somebody first asks about treatments.
    var claimIndex: ClaimIndex { claimQuestions.index(self) }

    func utterance(_ text: String) -> Utterance {
        var utterance = rewritten(spelling.corrected(normalizer.utterance(text)))
        utterance.numbers = numberMentions(in: utterance)
        utterance.lengths = lengthMentions(in: utterance)
        return utterance
    }
}
