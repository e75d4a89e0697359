import StrictJSON

/// Whether a treatment suits this person now, as far as the answers tell.
package enum Fit: Hashable, Sendable {
    /// Too little is known yet: general facts only.
    case untold
    /// The advice comes first; no treatment is recommended beside it.
    case afterAdvice(Disposition)
    case notNow([ContraindicationID])
    case askFirst([ContraindicationID])
    case allowed
}

extension Knowledge {
    /// The fit of a treatment for somebody who has been advised.
    ///
    /// A contraindication that doubtful answers leave open counts as one to ask about first.
    package func fit(of treatment: Treatment, for answers: Answers) -> Fit {
        let disposition = verdict(on: answers).disposition
        guard disposition < .soon else { return .afterAdvice(disposition) }
        var notNow: [ContraindicationID] = []
        var askFirst: [ContraindicationID] = []
        for id in treatment.contraindications.map(\.value) {
            guard let rule = contraindications[id] else { continue }
            switch rule.condition.truth(given: answers, named: conditions) {
            case .yes where rule.strength == .notNow: notNow.append(id)
            case .yes, .doubtful: askFirst.append(id)
            case .no: continue
            }
        }
        if !notNow.isEmpty { return .notNow(notNow) }
        return askFirst.isEmpty ? .allowed : .askFirst(askFirst)
    }
}
