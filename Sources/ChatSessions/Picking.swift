import Conversation
import DialogEngine
import LanguageUnderstanding

extension Script {
    /// What a pick means; `nil` when the open question has no such choices, or not together.
    func heard(_ ids: [String], of open: OpenQuestion.Subject) -> Interpretation? {
        let choices = open.choices(in: self)
        let chosen = ids.compactMap { id in choices.first { $0.id == id } }
        guard chosen.count == ids.count, Set(ids).count == ids.count else { return nil }
        return interpretation(of: chosen)
    }
}
