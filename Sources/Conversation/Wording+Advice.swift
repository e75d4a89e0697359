import ClinicalKnowledge
import DialogEngine
import StrictJSON

extension Wording {
    func adviceText(_ advice: Advice) -> String {
        switch advice.disposition {
        case .emergencyAmbulance, .emergencyHospital: emergencyText(advice)
        case .crisis, .urgent, .soon, .routine, .selfCare: calmText(advice)
        }
    }

    func lead(_ advice: Advice) -> Message.Lead {
        switch advice.disposition {
        case .emergencyAmbulance, .emergencyHospital: .alarm
        case .crisis, .urgent, .soon, .routine, .selfCare: .advice
        }
    }

    /// As short as can be: action and number first, the reason second, what to do while waiting third;
    /// the rest is for those who ask for more.
    private func emergencyText(_ advice: Advice) -> String {
        var groups: [String] = []
        for row in advice.because {
            guard let group = content.knowledge.redFlag(row)?.value.group,
                let reason = language.atOnce[group], !groups.contains(reason)
            else { continue }
            groups.append(reason)
        }
        return [
            action(advice.disposition),
            say(.becauseAtOnce, ["list": groups.prefix(2).joined(separator: "; ")]) + "\n"
                + (spoken(advice.tells).map { say(.telephoneNow, ["list": $0]) }
                    ?? say(.basis, ["list": list(advice.restsOn)])),
            fill(language.dispositions[advice.disposition]?.meanwhile) + "\n" + say(.moreAtOnce),
        ].joined(separator: "\n\n")
    }

    /// Action and number first, the reason second, what to do while waiting third, the safety net at
    /// the end.
    private func calmText(_ advice: Advice) -> String {
        let words = language.dispositions[advice.disposition]
        let isCrisis = advice.disposition == .crisis
        var parts = [action(advice.disposition), reasons(advice), fill(words?.meanwhile)]
        if advice.disposition >= .soon, !isCrisis, let told = spoken(advice.tells) {
            parts.insert(say(.telephone, ["list": told]), at: 2)
        }
        if !isCrisis { parts.append(fill(words?.comeBack)) }
        if advice.disposition <= .soon, let duration = advice.duration {
            parts.append(language.durations[duration] ?? "")
        }
        parts += advice.notes.map { fill(language.notes[$0]) }
        parts.append(say(isCrisis ? .notDiagnosis : .safetyNet))
        return parts.joined(separator: "\n\n")
    }

    /// What else to do, and the reasons in full.
    func whileWaiting(_ levels: [Disposition]) -> String {
        let more = levels.compactMap { level in
            language.dispositions[level].map { fill($0.more ?? $0.meanwhile) }
        }
        return (more + [say(.notDiagnosis)]).joined(separator: "\n\n")
    }

    func action(_ disposition: Disposition) -> String {
        fill(language.dispositions[disposition]?.action[audience.country])
    }

    func reasons(_ advice: Advice) -> String {
        guard !advice.because.isEmpty else { return say(.becauseNothing) }
        let reasons = advice.because.compactMap { language.redFlags[$0] }
        let why = reasons.count == 1 ? " \(reasons[0])" : reasons.map { "\n- \($0)" }.joined()
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
