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
        self.init(
            PlainTables(files, knowledge: knowledge), SignalDrafts(files, knowledge: knowledge),
            knowledge: knowledge)
    }

    /// Every phrase that is none, or is for an unknown finding, answer, command or treatment.
    package static func issues(in files: LexiconFiles, knowledge: Knowledge) -> [Issue] {
        PlainTables(files, knowledge: knowledge, isChecking: true).issues
            + SignalDrafts(files, knowledge: knowledge, isChecking: true).issues
    }

    /// Puts together what was compiled of the same files, which have no issues.
    package init(_ plain: PlainTables, _ signals: SignalDrafts, knowledge: Knowledge) {
        var vocabulary = plain.vocabulary
        let words = vocabulary.take(all: signals.vocabulary)
        let files = plain.files
        let (told, rest) = atOnce { [vocabulary] in
            ToldSigns(signals, words: words, vocabulary)
        } _: { [vocabulary] in
            (
                inQuestions: PhraseTable(signals.inQuestions, words: words),
                spelling: Spelling(
                    vocabulary, ordinary: files.ordinaryWords, forms: files.wordForms),
                rankedWords: RankedWords(files.topics.ranking)
            )
        }
        self.plain = plain
        self.vocabulary = vocabulary
        findings = told.findings
        findingsWhenAsked = told.whenAsked
        signWords = told.words
        commonSignWords = told.commonWords
        findingsInQuestions = rest.inQuestions
        spelling = rest.spelling
        rankedWords = rest.rankedWords
        ordinals = WordSet(files.numbers.ordinals.keys.map { vocabulary.lookUp($0).id })
        domains = knowledge.findings.mapValues(\.domain)
        claimQuestions = ClaimQuestions(files.claims)
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
