import ClinicalKnowledge
import StrictJSON

/// The phrases by which somebody asks about treatments.
struct TopicTables: Sendable {
    let names: PhraseTable<TreatmentID>
    let cues: PhraseTable<Void>
    let requests: PhraseTable<TopicWords.Request>
    let comparing: PhraseTable<Void>
    let medicine: PhraseTable<Void>
    let aspects: PhraseTable<Aspect>
}

extension PhraseCompiler {
    mutating func topics(_ file: TopicWords, _ knowledge: Knowledge) -> TopicTables {
        TopicTables(
            names: treatmentNames(file, knowledge), cues: table(file.cues),
            requests: table(file.requests), comparing: table(file.comparing),
            medicine: table(file.medicine), aspects: table(file.aspects))
    }

    private mutating func treatmentNames(
        _ file: TopicWords, _ knowledge: Knowledge
    ) -> PhraseTable<TreatmentID> {
        var names = PhraseTableDraft<TreatmentID>()
        for entry in file.treatments {
            guard knowledge.treatment(TreatmentID(entry.key)) != nil else {
                let known = knowledge.treatments.map(\.key)
                issues.append(unknown(entry.key, entry.location, "treatment", known))
                continue
            }
            add(entry.value, TreatmentID(entry.key), to: &names)
        }
        return PhraseTable(names)
    }
}
