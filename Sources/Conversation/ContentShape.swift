import ClinicalKnowledge
import DialogEngine
import LanguageUnderstanding
package import StrictJSON

/// One kind of content file: where it stands, its schema, and whether bytes are a file of this kind.
package struct ContentShape: Sendable {
    /// Relative to `Dialogs`; `*` stands for any name.
    package let path: String
    package let schema: Schema
    private let reading: @Sendable ([UInt8], String, inout [Issue]) -> Void

    fileprivate init<Value>(_ path: String, _ shape: Shape<Value>) {
        self.path = path
        schema = shape.schema
        reading = { bytes, file, issues in _ = shape.read(bytes, file: file, issues: &issues) }
    }

    /// What is wrong with a file of this kind by itself; links to other files are not examined.
    package func issues(in bytes: [UInt8], file: String) -> [Issue] {
        var issues: [Issue] = []
        reading(bytes, file, &issues)
        return issues
    }

    /// The name of its schema file, like `languages-phrases.schema.json`.
    package var schemaName: String {
        let parts = path.dropLast(".json".count).split(separator: "/").filter { $0 != "*" }
        return parts.joined(separator: "-") + ".schema.json"
    }
}

extension Content {
    /// Every kind of file that content is made of.
    package static let shapes: [ContentShape] = [
        ContentShape("knowledge/findings.json", KnowledgeFiles.findingsShape),
        ContentShape("knowledge/red-flags.json", RedFlagFile.shape),
        ContentShape("knowledge/pain-kinds.json", PainKindFile.shape),
        ContentShape("knowledge/contacts.json", KnowledgeFiles.contactsShape),
        ContentShape("knowledge/treatments.json", TreatmentFile.shape),
        ContentShape("knowledge/claims.json", KnowledgeFiles.claimsShape),
        ContentShape("knowledge/sources.json", KnowledgeFiles.sourcesShape),
        ContentShape("scripts/*.json", ScriptFile.shape),
        ContentShape("languages/*/answers.json", AnswerWords.shape),
        ContentShape("languages/*/numbers.json", NumberWords.shape),
        ContentShape("languages/*/scope.json", ScopePhrases.shape),
        ContentShape("languages/*/word-kinds.json", WordKinds.shape),
        ContentShape("languages/*/word-forms.json", WordForms.shape),
        ContentShape("languages/*/commands.json", CommandWords.shape),
        ContentShape("languages/*/phrases.json", PhraseFile.shape),
        ContentShape("languages/*/examples.json", PhraseExamples.shape),
        ContentShape("languages/*/topics.json", TopicWords.shape),
        ContentShape("languages/*/claims.json", ClaimWords.shape),
        ContentShape("languages/*/questions.json", QuestionWords.shape),
        ContentShape("languages/*/advice.json", AdviceWords.shape),
        ContentShape("languages/*/treatments.json", TreatmentWords.shape),
        ContentShape("languages/*/sentences.json", SentenceWords.shape),
    ]
}
