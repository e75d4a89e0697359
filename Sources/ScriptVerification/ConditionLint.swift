import ClinicalKnowledge
import DialogEngine
package import StrictJSON

extension AdviceSets {
    /// Conditions, and parts of conditions, that no answers can make true or that all make true.
    package func conditionIssues() throws(BoundReached) -> [Issue] {
        var parts: [Condition] = []
        for condition in script.allConditions {
            // A test alone can always hold and always fail: its finding may have any answer or none.
            condition.forEachPart { if !$0.isTest { parts.append($0) } }
        }
        var issues: Set<Issue> = []
        for part in parts {
            guard let place = part.place else { continue }
            switch try holding(part) {
            case .none:
                issues.insert(
                    Issue("lint/never-true", at: place, "no answers can make this condition true"))
            case .all:
                issues.insert(
                    Issue("lint/always-true", at: place, "every set of answers makes this true"))
            default: break
            }
        }
        return issues.sorted()
    }
}

extension Condition {
    fileprivate var isTest: Bool {
        switch self {
        case .finding, .named: true
        default: false
        }
    }
}
