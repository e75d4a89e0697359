import ClinicalKnowledge
import Conversation
import DialogEngine
import LanguageUnderstanding
import ScriptVerification
import StrictJSON

/// Tries an edit of what decides: red flags, findings, treatments, the script.
struct DecisionTrial: Sendable {
    private let files: [ContentFile]
    private let original: Content
    private let transcripts: [PlayedTranscript]
    private let right: ChatPlayer

    init(_ files: [ContentFile], _ right: ChatPlayer, _ transcripts: [PlayedTranscript]) {
        self.files = files
        original = right.content
        self.right = right
        self.transcripts = transcripts
    }

    func outcome(of edit: ContentEdit, in file: JSONNode, at path: String) -> MutationOutcome {
        let bytes = Array(edit.applied(to: file).line.utf8)
        let edited = files.map { $0.path == path ? ContentFile(path: path, bytes: bytes) : $0 }
        guard
            let content = try? Content(
                edited, script: original.script.name, language: original.language.name)
        else { return .refused }
        let player = ChatPlayer(content: content, lexicon: right.setting.lexicon)
        do {
            let (near, far) = transcripts(for: edit, content)
            if near.contains(where: { $0.fails(player) }) { return .caughtByTranscript }
            if far.contains(where: { $0.fails(player) }) { return .caughtByTranscript }
            if try ContentRefutation(content).isRefuted { return .caughtByCheck }
            return try UnnoticedEdit(edit.what, right, player).outcome
        } catch {
            // Not decided counts as noticed: check fails as well.
            return .caughtByCheck
        }
    }

    /// Those whose answers come to something else now or that are evidence for what is edited, and the
    /// others.
    private func transcripts(
        for edit: ContentEdit, _ content: Content
    ) -> (near: [PlayedTranscript], far: [PlayedTranscript]) {
        let words = edit.what.split(separator: " ").map(String.init)
        let isNear = { (one: PlayedTranscript) in
            one.chat.tags.contains(where: words.contains)
                || content.script.disposition(given: one.answers) != one.advice
        }
        return (transcripts.filter(isNear), transcripts.filter { !isNear($0) })
    }
}
