import ClinicalKnowledge
import DialogEngine

/// What conditions can still come to at one point of a search.
struct Reaching {
    let answers: Answers
    let open: Set<FindingID>
    let script: Script

    private var named: [ConditionID: Condition] { script.knowledge.conditions }

    func callAsFunction(_ condition: Condition) -> Reach {
        condition.reach(given: answers, open: open, named: named)
    }

    /// Whether some answers to the open findings make the condition certainly false while this finding
    /// stays without one.
    ///
    /// It may say yes where it is no, never the other way round.
    func canBeRefuted(_ condition: Condition, without finding: FindingID) -> Bool {
        switch condition {
        case .finding(finding, _, _): false
        case .finding(let id, let test, _):
            open.contains(id) || test.truth(of: answers[id]) == .no
        case .named(let id, _):
            named[id].map { canBeRefuted($0, without: finding) } ?? true
        case .all(let parts): parts.contains { canBeRefuted($0, without: finding) }
        case .any(let parts): parts.allSatisfy { canBeRefuted($0, without: finding) }
        case .none(let parts): parts.contains { canHold($0, without: finding) }
        case .count(let parts, let least):
            parts.count { !canBeRefuted($0, without: finding) } < least
        }
    }

    private func canHold(_ condition: Condition, without finding: FindingID) -> Bool {
        switch condition {
        case .finding(finding, _, _): false
        case .finding(let id, let test, _):
            open.contains(id) || test.truth(of: answers[id]) == .yes
        case .named(let id, _): named[id].map { canHold($0, without: finding) } ?? false
        case .all(let parts): parts.allSatisfy { canHold($0, without: finding) }
        case .any(let parts): parts.contains { canHold($0, without: finding) }
        case .none(let parts): parts.allSatisfy { canBeRefuted($0, without: finding) }
        case .count(let parts, let least):
            parts.count { canHold($0, without: finding) } >= least
        }
    }
}
