import StrictJSON

/// Whether a treatment suits this person now, as far as the answers tell.
package enum Fit: Hashable, Sendable {
    /// Too little is known yet: general facts only.
    case untold
    /// The advice comes first; no treatment is recommended beside it.
    case afterAdvice(Disposition)
    case notNow([ContraindicationID])
    case askFirst([ContraindicationID])
    /// Nothing known speaks against it; what it is worth is another matter.
    case allowed(Standing)
}

extension Knowledge {
    /// The fit of a treatment for somebody who has been advised.
    ///
    /// A contraindication that doubtful answers leave open counts as one to ask about first.
    package func fit(of treatment: Treatment, for answers: Answers) -> Fit {
        let disposition = verdict(on: answers).disposition
        guard disposition < .soon else { return .afterAdvice(disposition) }
        let against = contraindications(of: treatment, for: answers)
        if !against.notNow.isEmpty { return .notNow(against.notNow) }
        return against.askFirst.isEmpty
            ? .allowed(standing(of: treatment, for: answers)) : .askFirst(against.askFirst)
    }

    /// The rules that the answers meet, whatever the advice.
    package func contraindications(
        of treatment: Treatment, for answers: Answers
    ) -> (notNow: [ContraindicationID], askFirst: [ContraindicationID]) {
        var notNow: [ContraindicationID] = []
        var askFirst: [ContraindicationID] = []
        for id in contraindications(of: treatment) {
            guard let rule = contraindications[id] else { continue }
            switch rule.condition.truth(given: answers, named: conditions) {
            case .yes where rule.strength == .notNow: notNow.append(id)
            case .yes, .doubtful: askFirst.append(id)
            case .no: continue
            }
        }
        return (notNow, askFirst)
    }

    /// Every sign that can be asked before somebody is told that a treatment suits them.
    package var findingsAskedBeforeTreatment: Set<FindingID> {
        Set(contraindications.values.flatMap(\.condition.findingsNamedOutright)).filter {
            findings[$0]?.domain == .yesNo
        }
    }

    /// The signs that are not known and would speak against the treatment, in the order of its rules.
    ///
    /// Nothing is asked where the advice comes first, nor once a rule says not now.
    package func unknownSigns(against treatment: Treatment, for answers: Answers) -> [FindingID] {
        verdict(on: answers).disposition < .soon ? signs(against: treatment, for: answers) : []
    }

    /// The same when the advice is known to leave room for treatments.
    func signs(against treatment: Treatment, for answers: Answers) -> [FindingID] {
        guard contraindications(of: treatment, for: answers).notNow.isEmpty else { return [] }
        let rules = contraindications(of: treatment).compactMap { contraindications[$0] }
        var unknown: [FindingID] = []
        for rule in rules {
            let named = rule.condition.findingsNamedOutright.filter {
                answers[$0] == nil && findings[$0]?.domain == .yesNo && !unknown.contains($0)
            }
            var outlook = Outlook(answers: answers, open: Set(named), conditions: conditions)
            let undecided = outlook.undecided(rule.condition)
            unknown += named.filter(undecided.contains)
        }
        return unknown
    }
}
