package import ClinicalKnowledge
package import StrictJSON

/// What phrases say about findings, compiled with numbers of its own: most of the work, so that it can be
/// done beside the rest.
package struct SignalDrafts: Sendable {
    let everywhere: PhraseTableDraft<Lexicon.Signal>
    /// Of phrases that count only while their own finding is asked about.
    let whenAsked: PhraseTableDraft<Lexicon.Signal>
    /// Of phrases that name a finding in questions about it, and nowhere else.
    let inQuestions: PhraseTableDraft<Lexicon.Signal>
    let vocabulary: Vocabulary
    /// Every phrase that is none, or is for an unknown finding or answer.
    package let issues: [Issue]

    package init(_ files: LexiconFiles, knowledge: Knowledge) {
        self.init(files, knowledge: knowledge, isChecking: false)
    }

    /// - Parameter isChecking: Only looks for issues; the drafts stay empty.
    init(_ files: LexiconFiles, knowledge: Knowledge, isChecking: Bool) {
        var compiler = PhraseCompiler(
            files.wordForms, spelled: Normalizer(files), isChecking: isChecking,
            offering: files.wordForms.variants)
        everywhere = compiler.signals(files.phrases, knowledge) {
            [
                ($0.clear, .now), ($0.doubtful, .perhaps), ($0.ever, .ever), ($0.past, .past),
                ($0.denied, .denial),
            ]
        }
        whenAsked = compiler.signals(files.phrases, knowledge) { [($0.asked, .inAnswer)] }
        inQuestions = compiler.signals(files.phrases, knowledge) { [($0.questions, .perhaps)] }
        vocabulary = compiler.vocabulary
        issues = compiler.issues
    }
}

extension Normalizer {
    init(_ files: LexiconFiles) {
        self.init(
            files.wordForms,
            clauseOpeners: Set(files.wordKinds.lists[.clauseOpener, default: []]))
    }

    init(_ forms: WordForms, clauseOpeners: Set<String>) {
        self.init(
            spellings: forms.spellings, contractions: forms.contractions,
            clauseOpeners: clauseOpeners)
        classes = forms.classes.mapValues { words in
            words.flatMap { word in
                var word = word
                return word.withUTF8 { phraseWords($0[...]) }
            }
        }
    }
}
