import Conversation
import DialogEngine
import LanguageUnderstanding

extension Script {
    /// What a pick means; `nil` when the open question has no such choices, or not together.
    ///
    /// What is named twice is picked once.
    func heard(_ ids: [String], of open: OpenQuestion.Subject) -> Interpretation? {
        let choices = open.choices(in: self)
        guard Set(ids).isSubset(of: choices.map(\.id)) else { return nil }
        return interpretation(of: choices.filter { ids.contains($0.id) })
    }
}
