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
        compiled = try dialogs.compiledContent(script: script)
        let path = "scripts/\(script).json"
        let files = try dialogs.folder().read().files.filter {
            !$0.path.hasPrefix("scripts/") || $0.path == path
        }
        guard files.version == compiled.content.version else {
            throw CannotRun("the content was changed while it was read; try again")
        }
        kept = KeptContent(
            version: files.version, script: script,
            language: compiled.content.language.name, files: files)
    }
}
