import LanguageUnderstanding

/// The files of one folder of `Dialogs/languages`, each read by its shape, not yet linked.
struct LanguageFiles: Sendable {
    let lexicon: LexiconFiles
    let questions: QuestionWords
    let advice: AdviceWords
    let treatments: TreatmentWords
    let sentences: SentenceWords
}
