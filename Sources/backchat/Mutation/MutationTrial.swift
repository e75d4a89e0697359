import ClinicalKnowledge
import Conversation
import DialogEngine
import LanguageUnderstanding
import ScriptVerification
import StrictJSON

/// Tries content with one edit, and looks whether anything notices.
struct MutationTrial {
    private let files: [ContentFile]
    private let original: Content
    private let cases: [PlayedTranscript]
    private let lexicon: Lexicon
    private let right: ChatPlayer
    private let originalAdvice: AdviceSets
    /// Cases that notice what nobody noticed before.
    private var written: [NoticingCase] = []

    /// A transcript, and what is held at its end.
    private struct PlayedTranscript {
        let chat: ChatCase
        let path: String
        let answers: Answers
        let advice: Disposition?
    }

    enum Outcome {
        /// The content cannot be loaded.
        case refused
        /// A proof fails, or a phrase or example is not heard right.
        case caughtByCheck
        case caughtByTranscript
        /// Every combination of answers gets the same advice, and is asked the same in the same way.
        case equivalent
        /// Nobody noticed; a case that would.
        case survived(NoticingCase?)
        /// Nobody noticed, and a case would that was found for another edit.
        case survivedLikeAnother
    }

    init(
        _ files: [ContentFile], _ original: Content, _ cases: [(chat: ChatCase, path: String)]
    ) throws(BoundReached) {
        self.files = files
        self.original = original
        lexicon = original.lexicon()
        right = ChatPlayer(content: original, lexicon: lexicon)
        originalAdvice = try AdviceSets(original.script, classes: AnswerClasses(original.script))
        let setting = right.setting
        self.cases = cases.map { chat, path in
            var talk = Talk(setting)
            _ = talk.begin(given: chat.answers(original.knowledge))
            for line in chat.typed { _ = talk.say(line) }
            let answers = talk.snapshot.answers
            return PlayedTranscript(
                chat: chat, path: path, answers: answers,
                advice: original.script.disposition(given: answers))
        }
    }

    mutating func outcome(of edit: ContentEdit, in file: JSONNode, at path: String) -> Outcome {
        let bytes = Array(edit.applied(to: file).line.utf8)
        let edited = files.map { $0.path == path ? ContentFile(path: path, bytes: bytes) : $0 }
        guard
            let content = try? Content(
                edited, script: original.script.name, language: original.language.name)
        else { return .refused }
        let isOfWords = path.hasPrefix("languages/")
        do {
            let player = ChatPlayer(content: content, lexicon: isOfWords ? nil : lexicon)
            let (near, far) = transcripts(for: edit, content)
            if fails(near, player) { return .caughtByTranscript }
            if !isOfWords, try isRefutedQuickly(content) { return .caughtByCheck }
            if fails(far, player) { return .caughtByTranscript }
            if isOfWords {
                return content.lexiconReport().issues.isEmpty ? .survived(nil) : .caughtByCheck
            }
            if isRefutedBySearch(content) { return .caughtByCheck }
            if try isRefutedAtLeisure(content) { return .caughtByCheck }
            if written.contains(where: { $0.tells(right, from: player) }) {
                return .survivedLikeAnother
            }
            let outcome = try unnoticed(edit, content, player)
            if case .survived(let noticing?) = outcome { written.append(noticing) }
            return outcome
        } catch {
            // Not decided counts as noticed: check fails as well.
            return .caughtByCheck
        }
    }

    /// What nobody noticed changes nothing, or there is somebody who shows it.
    ///
    /// Differences are taken from the edited content to the original, so that the cases show what is right.
    private func unnoticed(
        _ edit: ContentEdit, _ content: Content, _ edited: ChatPlayer
    ) throws(BoundReached) -> Outcome {
        let advice = try AdviceDiff(from: content.script, to: original.script)
        var cases = advice.shifts.flatMap { NoticingCase.ofAdvice($0, edit.what, original) }
        if let telling = telling(cases, edited) { return .survived(telling) }
        let asking = try AskingDiff(from: original.script, to: content.script)
        cases = asking.shifts.flatMap { NoticingCase.ofAsking($0, edit.what, original) }
        if let telling = telling(cases, edited) { return .survived(telling) }
        let answers = content.knowledge.findings.filter { id, finding in
            original.knowledge.findings[id].map { !$0.isAnswered(like: finding) } ?? true
        }.keys.sorted()
        for finding in answers {
            cases = try NoticingCase.ofAnswers(
                to: finding, edit.what, right.setting, originalAdvice)
            if let telling = telling(cases, edited) { return .survived(telling) }
        }
        let treatments = try TreatmentDiff(from: original.script, to: content.script)
        cases = treatments.shifts.flatMap { NoticingCase.ofTreatment($0, edit.what, original) }
        if let telling = telling(cases, edited) { return .survived(telling) }
        let isTheSame =
            advice.shifts.isEmpty && asking.shifts.isEmpty && answers.isEmpty
            && treatments.shifts.isEmpty
        return isTheSame ? .equivalent : .survived(nil)
    }

    private func telling(_ cases: [NoticingCase], _ edited: ChatPlayer) -> NoticingCase? {
        cases.first { $0.tells(right, from: edited) }
    }

    private func isRefutedQuickly(_ content: Content) throws(BoundReached) -> Bool {
        let script = content.script
        let advice = try AdviceSets(script, classes: AnswerClasses(script))
        for property in script.safety.map(\.value) {
            let isHeld = try advice.milder(than: property) == .none
            if isHeld != property.unlessAnswered.isEmpty { return true }
        }
        let excuses = WorryExcuses(try advice.worryBreaches(), script.worry)
        return !excuses.unexcused.isEmpty || !excuses.unused.isEmpty
    }

    private func isRefutedAtLeisure(_ content: Content) throws(BoundReached) -> Bool {
        let script = content.script
        let advice = try AdviceSets(script, classes: AnswerClasses(script))
        if try !advice.lintIssues().isEmpty { return true }
        let problems =
            try LengthReport(content, advice).problems
            + TreatmentReport(content).problems
            + AskingReport(content, advice).problems
        return !problems.isEmpty
    }

    private func isRefutedBySearch(_ content: Content) -> Bool {
        let search = SafetySearch(content.script, classes: AnswerClasses(content.script))
        return content.script.safety.contains { property in
            property.value.unlessAnswered.contains {
                search.outcome(of: property, without: $0.value) != .holds
            }
        }
    }

    private func fails(_ transcripts: [PlayedTranscript], _ player: ChatPlayer) -> Bool {
        transcripts.contains { player.play($0.chat, path: $0.path) != .passed }
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
        return (cases.filter(isNear), cases.filter { !isNear($0) })
    }
}
