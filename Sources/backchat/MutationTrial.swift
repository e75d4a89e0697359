import ClinicalKnowledge
import Conversation
import DialogEngine
import LanguageUnderstanding
import ScriptVerification
import StrictJSON

/// Tries content with one edit, and looks whether anything notices.
struct MutationTrial {
    let files: [ContentFile]
    let original: Content
    let cases: [(chat: ChatCase, path: String)]
    private let lexicon: Lexicon

    enum Outcome {
        /// The content cannot be loaded.
        case refused
        /// A proof fails, or a phrase or example is not heard right.
        case caughtByCheck
        case caughtByTranscript
        /// Every combination of answers gets the same advice, and the same is asked and heard.
        case equivalent
        /// Nobody noticed; people who show it, where the advice is another.
        case survived(AdviceDiff.Shift?)
    }

    init(
        _ files: [ContentFile], _ original: Content, _ cases: [(chat: ChatCase, path: String)]
    ) {
        self.files = files
        self.original = original
        self.cases = cases
        lexicon = original.lexicon()
    }

    func outcome(of edit: ContentEdit, in file: JSONNode, at path: String) -> Outcome {
        let bytes = Array(edit.applied(to: file).line.utf8)
        let edited = files.map { $0.path == path ? ContentFile(path: path, bytes: bytes) : $0 }
        guard
            let content = try? Content(
                edited, script: original.script.name, language: original.language.name)
        else { return .refused }
        let isOfWords = path.hasPrefix("languages/")
        do {
            if !isOfWords, try isRefutedQuickly(content) { return .caughtByCheck }
            let player = ChatPlayer(content: content, lexicon: isOfWords ? nil : lexicon)
            for (chat, path) in casesFor(edit) where player.play(chat, path: path) != .passed {
                return .caughtByTranscript
            }
            if isOfWords {
                return content.lexiconReport().issues.isEmpty ? .survived(nil) : .caughtByCheck
            }
            if isRefutedBySearch(content) { return .caughtByCheck }
            // From the edited content to the original, so that the case shows what is right.
            let diff = try AdviceDiff(from: content.script, to: original.script)
            if let shift = diff.shifts.first { return .survived(shift) }
        } catch {
            // Not decided counts as noticed: check fails as well.
            return .caughtByCheck
        }
        return path == "knowledge/red-flags.json" ? .equivalent : .survived(nil)
    }

    private func isRefutedQuickly(_ content: Content) throws(BoundReached) -> Bool {
        let script = content.script
        let advice = try AdviceSets(script, classes: AnswerClasses(script))
        for property in script.safety.map(\.value) {
            let isHeld = try advice.milder(than: property) == .none
            if isHeld != property.unlessAnswered.isEmpty { return true }
        }
        let lint =
            try advice.conditionIssues() + advice.stateIssues() + advice.alternativeIssues()
        if !lint.isEmpty { return true }
        let excuses = WorryExcuses(try advice.worryBreaches(), script.worry)
        return !excuses.unexcused.isEmpty || !excuses.unused.isEmpty
    }

    private func isRefutedBySearch(_ content: Content) -> Bool {
        let search = SafetySearch(content.script, classes: AnswerClasses(content.script))
        return content.script.safety.contains { property in
            property.value.unlessAnswered.contains {
                search.outcome(of: property, without: $0.value) != .holds
            }
        }
    }

    /// Those that are evidence for the row that is edited come first.
    private func casesFor(_ edit: ContentEdit) -> [(chat: ChatCase, path: String)] {
        let words = edit.what.split(separator: " ").map(String.init)
        let isNear = { (one: (chat: ChatCase, path: String)) in
            one.chat.tags.contains(where: words.contains)
        }
        return cases.filter(isNear) + cases.filter { !isNear($0) }
    }
}
