import ClinicalKnowledge
import DialogEngine

extension Wording {
    /// Action and number first, the reason second, what to do while waiting third, the safety net at
    /// the end.
    func adviceText(_ advice: Advice) -> String {
        let words = language.dispositions[advice.disposition]
        var parts = [action(advice.disposition), reasons(advice), fill(words?.meanwhile)]
        if !advice.disposition.isEmergency { parts.append(fill(words?.comeBack)) }
        parts.append(say(advice.disposition.isEmergency ? .notDiagnosis : .safetyNet))
        return parts.joined(separator: "\n\n")
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
