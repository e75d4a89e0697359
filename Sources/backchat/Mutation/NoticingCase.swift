import ClinicalKnowledge
import Conversation
import DialogEngine
import ScriptVerification
import StrictJSON

/// Cases that the content passes, and that may fail once it has been edited.
struct NoticingCase: Sendable {
    let lines: [String]

    /// Whether it passes with one content and fails with the other.
    func tells(_ right: ChatPlayer, from edited: ChatPlayer) -> Bool {
        var issues: [Issue] = []
        let file = ChatFile(
            path: "case", text: lines.joined(separator: "\n"), issues: &issues)
        guard issues.isEmpty, let chat = file.cases.first else { return false }
        return right.play(chat, path: file.path) == .passed
            && edited.play(chat, path: file.path) != .passed
    }

    /// Somebody whose advice would be another.
    static func ofAdvice(_ shift: AdviceDiff.Shift, _ what: String, _ content: Content) -> [Self] {
        guard let talk = shift.conversation else { return [] }
        if talk.advice != nil {
            return [NoticingCase(lines: shownCase(what, talk.noted, talk.advice))]
        }
        return [NoticingCase(lines: shownCase(what, talk.noted, leadingTo: content))]
    }

    /// Somebody who would be asked something else.
    static func ofAsking(_ shift: AskingDiff.Shift, _ what: String, _ content: Content) -> [Self] {
        return shift.conversations.map {
            NoticingCase(lines: shownCase(what, $0.noted, leadingTo: content))
        }
    }

    /// Somebody to whom something else would be said of a treatment.
    static func ofTreatment(
        _ shift: TreatmentDiff.Shift, _ what: String, _ content: Content
    ) -> [Self] {
        guard let talk = shift.before else { return [] }
        return [
            NoticingCase(
                lines: shownCase(
                    what, talk, asking: shift.treatment, content))
        ]
    }
}
