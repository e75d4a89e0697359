import Conversation
import DialogArguments
import DialogLibrary
import SessionStores

/// Content together with the files it was read from.
struct ReadContent: Sendable {
    let compiled: CompiledContent
    let kept: KeptContent

    /// What the store has kept.
    init(_ kept: KeptContent) throws {
        compiled = try CompiledContent(
            kept.files, script: kept.script, language: kept.language)
        guard compiled.content.version == kept.version else {
            throw CannotRun("the kept content is not what was kept")
        }
        self.kept = kept
    }

    /// What lies in the folder now.
    init(_ dialogs: DialogOptions, script: String) throws {
        let read = try dialogs.files(script: script)
        compiled = try dialogs.compiledContent(script: script, from: read)
        kept = KeptContent(
            version: compiled.content.version, script: script,
            language: compiled.content.language.name, files: read.files.files(of: script))
    }
}
