package import ClinicalKnowledge
package import StrictJSON

/// All words that are listened for in one language, compiled from its files.
///
/// A reference, so that talks share it without copying; nothing in it ever changes.
package final class Lexicon: Sendable {
    let plain: PlainTables
    let spelling: Spelling
    let findings: PhraseTable<Signal>
    /// Phrases that count only while their own finding is asked about.
    let findingsWhenAsked: PhraseTable<Signal>
    /// Phrases that name a finding in questions about it, and nowhere else.
    let findingsInQuestions: PhraseTable<Signal>
    /// The words that tell of each finding, in any phrase that says yes to it.
    let signWords: [FindingID: WordSet]
    /// Of those, the words that many of its phrases have.
    let commonSignWords: [FindingID: WordSet]
    let vocabulary: Vocabulary
    let domains: [FindingID: Domain]
    let rankedWords: RankedWords
    private let claimQuestions: ClaimQuestions
    /// The words for places in a list: third.
    let ordinals: WordSet

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
        let plain = PlainTables(files, knowledge: knowledge)
        let signals = SignalDrafts(files, knowledge: knowledge)
        let words = JoinedWords(plain, signals)
        self.init(
            plain, words, ToldSigns(signals, words), WordTables(plain, signals, words),
            knowledge: knowledge)
    }

    /// Every phrase that is none, or is for an unknown finding, answer, command or treatment.
    package static func issues(in files: LexiconFiles, knowledge: Knowledge) -> [Issue] {
        PlainTables(files, knowledge: knowledge, isChecking: true).issues
            + SignalDrafts(files, knowledge: knowledge, isChecking: true).issues
    }

    /// Puts together what was compiled of the same files, which have no issues.
    package init(
        _ plain: PlainTables, _ words: JoinedWords, _ told: ToldSigns, _ tables: WordTables,
        knowledge: Knowledge
    ) {
        self.plain = plain
        let vocabulary = words.vocabulary
        self.vocabulary = vocabulary
        findings = told.findings
        findingsWhenAsked = told.whenAsked
        signWords = told.words
        commonSignWords = told.commonWords
        findingsInQuestions = tables.inQuestions
        spelling = tables.spelling
        rankedWords = tables.rankedWords
        ordinals = WordSet(plain.files.numbers.ordinals.keys.map { vocabulary.lookUp($0).id })
        domains = knowledge.findings.mapValues(\.domain)
        claimQuestions = ClaimQuestions(plain.files.claims)
    }

    /// Compiled when somebody first asks about treatments.
    var claimIndex: ClaimIndex { claimQuestions.index(self) }

    /// Compiles it before somebody waits for it.
    package func prepare() { _ = claimIndex }

    func utterance(_ text: String) -> Utterance {
        var utterance = rewritten(spelling.corrected(normalizer.utterance(text)))
        utterance.numbers = numberMentions(in: utterance)
        utterance.lengths = lengthMentions(in: utterance)
        return utterance
    }
}
