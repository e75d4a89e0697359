import ClinicalKnowledge
import DialogEngine
package import LanguageUnderstanding
import StrictJSON

extension Content {
    /// Reads and links the files of one script and one language.
    ///
    /// - Throws: every issue of every file at once. Links are examined once all files can be read.
    package init(
        _ files: [ContentFile], script: String, language: String
    ) throws(ContentFailure) {
        let read = try FilesOfContent(files, script: script, language: language)
        let knowledge = read.knowledge
        let (linked, issues) = atOnce {
            read.linked(language)
        } _: {
            Lexicon.issues(in: read.words.lexicon, knowledge: knowledge)
        }
        self = try linked.content(besides: issues)
    }
}

/// Content with the words that are listened for compiled, for those who need them at once.
package struct CompiledContent: Sendable {
    package let content: Content
    package let lexicon: Lexicon

    /// Reads, links and compiles the files of one script and one language.
    ///
    /// - Throws: as content without its lexicon does.
    package init(
        _ files: [ContentFile], script: String, language: String
    ) throws(ContentFailure) {
        let read = try FilesOfContent(files, script: script, language: language)
        let knowledge = read.knowledge
        let (rest, signals) = atOnce {
            (
                linked: read.linked(language),
                tables: PlainTables(read.words.lexicon, knowledge: knowledge)
            )
        } _: {
            SignalDrafts(read.words.lexicon, knowledge: knowledge)
        }
        content = try rest.linked.content(besides: rest.tables.issues + signals.issues)
        let plain = rest.tables
        let words = JoinedWords(plain, signals)
        let (told, tables) = atOnce {
            ToldSigns(signals, words)
        } _: {
            WordTables(plain, signals, words)
        }
        lexicon = Lexicon(plain, words, told, tables, knowledge: knowledge)
    }
}

/// All files of one script and one language, read by their shapes, the knowledge linked.
private struct FilesOfContent: Sendable {
    let knowledge: Knowledge
    let script: ScriptFile
    let words: LanguageFiles
    private let folder: String
    private let issues: [Issue]
    private let version: String

    init(
        _ files: [ContentFile], script scriptName: String, language: String
    ) throws(ContentFailure) {
        let folder = "languages/\(language)"
        let scriptPath = "scripts/\(scriptName).json"
        let reader = ContentReader(files: files)
        let (decisions, words) = atOnce {
            var linking: [Issue] = []
            let read = reader.reading { reader in
                (
                    reader.knowledge().map { Knowledge($0, issues: &linking) },
                    reader.read(scriptPath, ScriptFile.shape)
                )
            }
            return (read: read, linking: linking, version: files.version(of: scriptName))
        } _: {
            reader.reading { $0.language(folder) }
        }
        let issues = decisions.read.issues + words.issues
        guard let knowledge = decisions.read.value.0, let script = decisions.read.value.1,
            let words = words.value, issues.isEmpty
        else { throw ContentFailure(issues: issues) }
        self.knowledge = knowledge
        self.script = script
        self.words = words
        self.folder = folder
        self.issues = decisions.linking
        version = decisions.version
    }

    func linked(_ language: String) -> LinkedContent {
        var issues = issues
        let script = Script(script, knowledge: knowledge, issues: &issues)
        issues += LanguageLinks(script: script, files: words, folder: folder).issues
        let pack = issues.isEmpty ? LanguagePack(words, name: language) : nil
        return LinkedContent(
            script: script, language: pack, version: version, issues: issues)
    }
}

/// Content but for the words that are listened for.
private struct LinkedContent: Sendable {
    let script: Script
    /// Only when nothing is wrong.
    let language: LanguagePack?
    let version: String
    let issues: [Issue]

    func content(besides others: [Issue]) throws(ContentFailure) -> Content {
        guard let language, others.isEmpty else { throw ContentFailure(issues: issues + others) }
        return Content(script: script, language: language, version: version)
    }
}

/// Reads files by their shapes, gathering issues.
struct ContentReader: Sendable {
    let files: [String: [UInt8]]
    var issues: [Issue] = []

    init(files: [ContentFile]) {
        self.files = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
    }

    /// What was read, with what is wrong with it.
    func reading<Value: Sendable>(
        _ read: (inout ContentReader) -> Value
    ) -> (value: Value, issues: [Issue]) {
        var reader = self
        return (read(&reader), reader.issues)
    }

    mutating func read<Value>(_ path: String, _ shape: Shape<Value>) -> Value? {
        bytes(path).flatMap { shape.read($0, file: path, issues: &issues) }
    }

    /// One member of a file that is known to be without a mistake.
    mutating func read<Value>(_ key: String, of path: String, _ shape: Shape<Value>) -> Value? {
        bytes(path).flatMap { parseMember(key, of: $0, file: path, issues: &issues) }
            .flatMap { shape.read($0, issues: &issues) }
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
