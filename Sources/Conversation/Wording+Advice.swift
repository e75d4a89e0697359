import ClinicalKnowledge
import DialogEngine

extension Wording {
    /// Action and number first, the reason second, what to do while waiting third, the safety net at
    /// the end.
    func adviceText(_ advice: Advice) -> String {
        let words = language.dispositions[advice.disposition]
        var parts = [action(advice.disposition), reasons(advice), fill(words?.meanwhile)]
        if let telephone = telephone(advice) { parts.insert(telephone, at: 2) }
        if !advice.disposition.isEmergency { parts.append(fill(words?.comeBack)) }
        if advice.disposition <= .soon, let duration = advice.duration {
            parts.append(language.durations[duration] ?? "")
        }
        parts += advice.notes.map { fill(language.notes[$0]) }
        parts.append(say(advice.disposition.isEmergency ? .notDiagnosis : .safetyNet))
        return parts.joined(separator: "\n\n")
    }

    /// What to say to whoever answers, in the words of a patient; nothing where nobody is rung.
    private func telephone(_ advice: Advice) -> String? {
        guard advice.disposition >= .soon, advice.disposition != .crisis else { return nil }
        let said = advice.restsOn.compactMap { noted -> String? in
            switch noted.answer {
            case .yes(.new), .yes(.unstated): language.questions[noted.finding]?.say
            case .yes(.unchanged), .yes(.known), .value, .choice: told(noted)
            case .no, .unsure, .refused, .unread: nil
            }
        }
        let unsure = advice.restsOn.filter(\.answer.isDoubtful).map { name($0.finding) }
        let doubts =
            unsure.isEmpty
            ? [] : [say(.telephoneUnsure, ["list": unsure.joined(separator: "; ")])]
        guard !(said + doubts).isEmpty else { return nil }
        return say(.telephone, ["list": (said + doubts).joined(separator: ". ")])
    }

    func action(_ disposition: Disposition) -> String {
        fill(language.dispositions[disposition]?.action[audience.country])
    }

    func reasons(_ advice: Advice) -> String {
        guard !advice.because.isEmpty else { return say(.becauseNothing) }
        let reasons = advice.because.compactMap { language.redFlags[$0] }
        let why = reasons.count == 1 ? reasons[0] : reasons.map { "\n- \($0)" }.joined()
        return say(.because, ["list": why]) + "\n"
            + say(.basis, ["list": list(advice.restsOn)])
    }

    func actions(_ levels: [Disposition]) -> String {
        levels.map(action).joined(separator: "\n\n")
    }

    func farewell(_ levels: [Disposition]) -> String {
        let goodbye =
            levels.isEmpty
            ? say(.farewellUnfinished) : say(.farewell, ["action": actions(levels)])
        return goodbye + "\n\n" + say(.safetyNet)
    }
}
