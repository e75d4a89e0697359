import StrictJSON

/// What could help one person, in the order it is told.
package struct Plan: Hashable, Sendable {
    /// To be done by oneself, before anything else.
    package let first: [TreatmentID]
    package let worthTrying: [TreatmentID]
    package let notWorthIt: [TreatmentID]
    /// What would be worth trying, were there not these reasons against it.
    package let avoid: [Avoided]
    /// Somebody has to be seen first, so that nothing is recommended.
    package let after: Disposition?

    package struct Avoided: Hashable, Sendable {
        package let treatment: TreatmentID
        package let reasons: [ContraindicationID]
        package let strength: Contraindication.Strength
    }
}

extension Knowledge {
    /// The plan for somebody who has been advised; each part holds the first few of the content.
    package func plan(for answers: Answers) -> Plan {
        let disposition = verdict(on: answers).disposition
        let byStanding = Dictionary(grouping: treatments) {
            standing(of: $0.value, for: answers)
        }
        guard disposition < .soon else {
            return Plan(
                first: [], worthTrying: [], notWorthIt: [], avoid: [], after: disposition)
        }
        var suited: [Standing: [TreatmentID]] = [:]
        var avoid: [Plan.Avoided] = []
        for standing in [Standing.first, .worthTrying] {
            for entry in byStanding[standing] ?? [] {
                switch fit(of: entry.value, for: answers) {
                case .allowed: suited[standing, default: []].append(entry.id)
                case .notNow(let reasons):
                    avoid.append(.init(treatment: entry.id, reasons: reasons, strength: .notNow))
                case .askFirst(let reasons):
                    avoid.append(.init(treatment: entry.id, reasons: reasons, strength: .askFirst))
                case .untold, .afterAdvice: continue
                }
            }
        }
        return Plan(
            first: first(few: suited[.first]), worthTrying: first(few: suited[.worthTrying]),
            notWorthIt: first(few: byStanding[.notWorthIt]?.map(\.id)),
            avoid: Array(avoid.prefix(Limits.planLines)), after: nil)
    }

    private func first(few treatments: [TreatmentID]?) -> [TreatmentID] {
        Array((treatments ?? []).prefix(Limits.planLines))
    }

    /// The signs that must be known before the plan can be told.
    package func unknownSigns(forPlanWith answers: Answers) -> [FindingID] {
        guard verdict(on: answers).disposition < .soon else { return [] }
        var unknown: [FindingID] = []
        for entry in treatments {
            let standing = standing(of: entry.value, for: answers)
            guard standing == .first || standing == .worthTrying else { continue }
            unknown += signs(against: entry.value, for: answers).filter { !unknown.contains($0) }
        }
        return unknown
    }
}
