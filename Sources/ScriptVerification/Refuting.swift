import ClinicalKnowledge

/// Whether conditions can still be made false, or true, while one finding stays without an answer.
///
/// Both may say yes where it is no, never the other way round.
struct Refuting {
    let answers: Answers
    let open: Set<FindingID>
    let without: FindingID
    let named: [ConditionID: Condition]

    func canBeRefuted(_ condition: Condition) -> Bool {
        switch condition {
        case .finding(without, _, _): false
        case .finding(let id, let test, _):
            open.contains(id) || test.truth(of: answers[id]) == .no
        case .named(let id, _): named[id].map(canBeRefuted) ?? true
        case .all(let parts): parts.contains(where: canBeRefuted)
        case .any(let parts): parts.allSatisfy(canBeRefuted)
        case .none(let parts): parts.contains(where: canHold)
        case .count(let parts, let least): parts.count { !canBeRefuted($0) } < least
        }
    }

    private func canHold(_ condition: Condition) -> Bool {
        switch condition {
        case .finding(without, _, _): false
        case .finding(let id, let test, _):
            open.contains(id) || test.truth(of: answers[id]) == .yes
        case .named(let id, _): named[id].map(canHold) ?? false
        case .all(let parts): parts.allSatisfy(canHold)
        case .any(let parts): parts.contains(where: canHold)
        case .none(let parts): parts.allSatisfy(canBeRefuted)
        case .count(let parts, let least): parts.count(where: canHold) >= least
        }
    }
}
