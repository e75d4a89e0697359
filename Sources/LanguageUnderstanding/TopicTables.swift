import ClinicalKnowledge
import StrictJSON

/// The phrases by which somebody asks about treatments.
struct TopicTables: Sendable {
    var names = PhraseTable<TreatmentID>()
    var cues = PhraseTable<Void>()
    var requests = PhraseTable<TopicWords.Request>()
    var comparing = PhraseTable<Void>()
    var medicine = PhraseTable<Void>()
    var aspects = PhraseTable<Aspect>()
}

extension PhraseCompiler {
    mutating func topics(_ file: TopicWords, _ knowledge: Knowledge) -> TopicTables {
        var tables = TopicTables()
        tables.cues = table(file.cues)
        tables.requests = table(file.requests)
        tables.comparing = table(file.comparing)
        tables.medicine = table(file.medicine)
        tables.aspects = table(file.aspects)
        for entry in file.treatments {
            guard knowledge.treatment(TreatmentID(entry.key)) != nil else {
                let known = knowledge.treatments.map(\.key)
                issues.append(unknown(entry.key, entry.location, "treatment", known))
                continue
            }
            add(entry.value, TreatmentID(entry.key), to: &tables.names)
        }
        return tables
    }
}
