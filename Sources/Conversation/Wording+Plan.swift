import ClinicalKnowledge
import StrictJSON

extension Wording {
    /// What to do oneself, what to try, what not to pay for, and what to avoid and why.
    func planText(_ plan: Plan) -> String {
        if plan.after != nil { return say(.planAfter) }
        var parts = [say(.planFirst, ["list": lines(plan.first)])]
        if !plan.worthTrying.isEmpty {
            parts.append(say(.planTry, ["list": lines(plan.worthTrying)]))
            if plan.worthTrying.contains(where: isPassive) { parts.append(say(.planPair)) }
        }
        for (strength, sentence) in [
            (Contraindication.Strength.notNow, Sentence.planAvoid), (.askFirst, .planAskFirst),
        ] {
            let avoided = plan.avoid.filter { $0.strength == strength }
            if !avoided.isEmpty {
                parts.append(say(sentence, ["list": avoided.map(line).joined()]))
            }
        }
        parts.append(say(.planNot, ["list": names(plan.notWorthIt)]))
        parts.append(say(.planEnd))
        return parts.joined(separator: "\n\n")
    }

    private func isPassive(_ id: TreatmentID) -> Bool {
        content.knowledge.treatment(id)?.effort != .active
    }

    private func lines(_ treatments: [TreatmentID]) -> String {
        treatments.compactMap { language.treatments[$0] }
            .map { "\n- \($0.name): \($0.helps)" }.joined()
    }

    private func names(_ treatments: [TreatmentID]) -> String {
        treatments.compactMap { language.treatments[$0]?.name }.joined(separator: "; ")
    }

    private func line(_ avoided: Plan.Avoided) -> String {
        let reasons = avoided.reasons.compactMap { language.contraindications[$0] }
        let name = language.treatments[avoided.treatment]?.name ?? ""
        return "\n- \(name): \(reasons.joined(separator: "; "))"
    }
}
