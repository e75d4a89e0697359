import ClinicalKnowledge
import DialogEngine
import LanguageUnderstanding
import StrictJSON

/// One language: the words that are heard and the words that are said.
package struct LanguagePack: Sendable {
    package let name: String
    let lexicon: LexiconFiles
    let opening: QuestionWords.Opening
    let questions: [FindingID: QuestionWords.Asked]
    let checklists: [StateID: QuestionWords.Checklist]
    let dispositions: [Disposition: AdviceWords.Told]
    let redFlags: [RedFlagID: String]
    let notes: [RedFlagID: Template]
    let durations: [PainKindID: String]
    /// By group of rows.
    let atOnce: [String: String]
    let treatments: [TreatmentID: TreatmentWords.Told]
    let claims: [ClaimID: ClaimWords]
    /// The answers to claims, with telephone numbers to fill in.
    let claimAnswers: [ClaimID: Template]
    let contraindications: [ContraindicationID: String]
    let stances: [Claim.Stance: String]
    let certainties: [Claim.Certainty: String]
    let kinds: [Treatment.Kind: String]
    let sentences: [Sentence: Template]
    /// What a part of the script is about.
    let parts: [String: String]
    /// What each command does, in the order in which they are listed.
    let commands: [(command: Command, does: String)]

    init(_ files: LanguageFiles, name: String) {
        self.name = name
        lexicon = files.lexicon
        opening = files.questions.opening
        questions = byKey(files.questions.findings) { FindingID($0) }
        checklists = byKey(files.questions.checklists) { StateID($0) }
        dispositions = byKey(files.advice.dispositions, Disposition.init(rawValue:))
        redFlags = byKey(files.advice.redFlags) { RedFlagID($0) }
        notes = byKey(files.advice.notes) { RedFlagID($0) }
        durations = byKey(files.advice.durations) { PainKindID($0) }
        atOnce = byKey(files.advice.atOnce) { $0 }
        parts = byKey(files.questions.parts) { $0 }
        commands = files.sentences.commands.compactMap { entry in
            Command(rawValue: entry.key).map { ($0, entry.value) }
        }
        treatments = byKey(files.treatments.treatments) { TreatmentID($0) }
        claims = byKey(files.lexicon.claims) { ClaimID($0) }
        claimAnswers = claims.mapValues { Template($0.answer) }
        contraindications = byKey(files.treatments.contraindications) { ContraindicationID($0) }
        stances = byKey(files.treatments.stances, Claim.Stance.init(rawValue:))
        certainties = byKey(files.treatments.certainties, Claim.Certainty.init(rawValue:))
        kinds = byKey(files.treatments.kinds, Treatment.Kind.init(rawValue:))
        sentences = files.sentences.byID
    }
}

func byKey<Key: Hashable, Value>(
    _ entries: [Entry<Value>], _ key: (String) -> Key?
) -> [Key: Value] {
    Dictionary(
        entries.compactMap { entry in key(entry.key).map { ($0, entry.value) } },
        uniquingKeysWith: { first, _ in first })
}
