import Conversation
import DialogArguments
import LanguageUnderstanding
import ScriptVerification
import StrictJSON

/// Tries content with one edit, and looks whether anything notices.
struct MutationTrial: Sendable {
    private let decisions: DecisionTrial
    private let words: WordsTrial?

    /// An edit with the file that it is made in.
    struct Edit: Sendable {
        let edit: ContentEdit
        let file: JSONNode
        let path: String

        var isOfWords: Bool { path.hasPrefix("languages/") }
    }

    init(
        _ content: Content, _ files: [ContentFile], _ dialogs: DialogOptions, withWords: Bool
    ) throws {
        let right = ChatPlayer(content: content, lexicon: content.lexicon())
        let transcripts = try dialogs.transcripts().flatMap { file in
            file.cases.map { PlayedTranscript($0, path: file.path, in: right.setting) }
        }
        decisions = DecisionTrial(files, right, transcripts)
        let record = try dialogs.heardRecord(of: content.language.name).record
        words = withWords ? WordsTrial(right, transcripts, record) : nil
    }

    func outcome(of edit: Edit) -> MutationOutcome {
        if edit.isOfWords, let words { return words.outcome(of: edit.edit) }
        return decisions.outcome(of: edit.edit, in: edit.file, at: edit.path)
    }
}
