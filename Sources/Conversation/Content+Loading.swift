import ClinicalKnowledge
import DialogEngine
import LanguageUnderstanding
import StrictJSON

extension Content {
    /// Reads and links the files of one script and one language.
    ///
    /// - Throws: every issue of every file at once. Links are examined once all files can be read.
    package init(
        _ files: [ContentFile], script: String, language: String
    ) throws(ContentFailure) {
        var reader = ContentReader(files: files)
        let knowledge = reader.knowledge()
        let scriptFile = reader.read("scripts/\(script).json", ScriptFile.shape)
        let words = reader.language("languages/\(language)")
        guard let knowledge, let scriptFile, let words, reader.issues.isEmpty else {
            throw ContentFailure(issues: reader.issues)
        }
        var issues: [Issue] = []
        let linked = Knowledge(knowledge, issues: &issues)
        let script = Script(scriptFile, knowledge: linked, issues: &issues)
        issues += Lexicon.issues(in: words.lexicon, knowledge: linked)
        issues +=
            LanguageLinks(
                script: script, files: words, folder: "languages/\(language)"
            ).issues
        guard issues.isEmpty else { throw ContentFailure(issues: issues) }
        self.script = script
        self.language = LanguagePack(words, name: language)
    }
}

/// Reads files by their shapes, gathering issues.
struct ContentReader {
    let files: [String: [UInt8]]
    var issues: [Issue] = []

    init(files: [ContentFile]) {
        self.files = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
    }

    mutating func read<Value>(_ path: String, _ shape: Shape<Value>) -> Value? {
        bytes(path).flatMap { shape.read($0, file: path, issues: &issues) }
    }

    private mutating func bytes(_ path: String) -> [UInt8]? {
        if files[path] == nil {
            let place = SourceLocation(file: path, line: 1, column: 1)
            issues.append(Issue("file/missing", at: place, "there is no such file"))
        }
        return files[path]
    }

    mutating func knowledge() -> KnowledgeFiles? {
        let findings = read("knowledge/findings.json", KnowledgeFiles.findingsShape)
        let redFlags = read("knowledge/red-flags.json", RedFlagFile.shape)
        let painKinds = read("knowledge/pain-kinds.json", PainKindFile.shape)
        let contacts = read("knowledge/contacts.json", KnowledgeFiles.contactsShape)
        let treatments = read("knowledge/treatments.json", TreatmentFile.shape)
        let claims = read("knowledge/claims.json", KnowledgeFiles.claimsShape)
        let sources = read("knowledge/sources.json", KnowledgeFiles.sourcesShape)
        guard let findings, let redFlags, let painKinds, let contacts, let treatments, let claims,
            let sources
        else { return nil }
        return KnowledgeFiles(
            findings: findings, redFlags: redFlags, painKinds: painKinds, contacts: contacts,
            treatments: treatments, claims: claims, sources: sources)
    }

    mutating func language(_ folder: String) -> LanguageFiles? {
        let answers = read("\(folder)/answers.json", AnswerWords.shape)
        let numbers = read("\(folder)/numbers.json", NumberWords.shape)
        let scope = read("\(folder)/scope.json", ScopePhrases.shape)
        let wordKinds = read("\(folder)/word-kinds.json", WordKinds.shape)
        let wordForms = read("\(folder)/word-forms.json", WordForms.shape)
        let commands = read("\(folder)/commands.json", CommandWords.shape)
        let phrases = read("\(folder)/phrases.json", PhraseFile.shape)
        let topics = read("\(folder)/topics.json", TopicWords.shape)
        let claims = read("\(folder)/claims.json", ClaimWords.shape)
        let questions = read("\(folder)/questions.json", QuestionWords.shape)
        let advice = read("\(folder)/advice.json", AdviceWords.shape)
        let treatments = read("\(folder)/treatments.json", TreatmentWords.shape)
        let sentences = read("\(folder)/sentences.json", SentenceWords.shape)
        let examples = read("\(folder)/examples.json", PhraseExamples.shape)
        let words = bytes("\(folder)/ordinary-words.txt")
        guard let answers, let numbers, let scope, let wordKinds, let wordForms, let commands,
            let phrases, let topics, let claims,
            let questions, let advice, let treatments, let sentences, let words, let examples
        else { return nil }
        let lexicon = LexiconFiles(
            answers: answers, numbers: numbers, scope: scope, wordKinds: wordKinds,
            wordForms: wordForms, commands: commands, phrases: phrases, topics: topics,
            claims: claims, ordinaryWords: OrdinaryWords(bytes: words), examples: examples)
        return LanguageFiles(
            lexicon: lexicon, questions: questions, advice: advice, treatments: treatments,
            sentences: sentences)
    }
}
