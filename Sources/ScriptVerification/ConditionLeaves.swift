import ClinicalKnowledge
import StrictJSON

extension ConditionSets {
    /// The truth of a condition in which one of its leaves is taken to hold, or not to.
    func truth(
        _ condition: Condition, taking leaf: Int, for value: Bool
    ) throws(BoundReached) -> TruthSets {
        var number = -1
        let set = value ? AnswerSet.all : .none
        return try truth(condition) { _ in
            number += 1
            return number == leaf ? TruthSets(sure: set, possible: set) : nil
        }
    }
}

extension Condition {
    /// Its tests and names in the order in which they stand.
    var leaves: [Condition] {
        var found: [Condition] = []
        forEachPart { part in
            switch part {
            case .finding, .named: found.append(part)
            default: break
            }
        }
        return found
    }

    /// In a word or two, for authors.
    var briefly: String {
        switch self {
        case .finding(let id, _, _): "the test of \(id)"
        case .named(let id, _): "\"\(id)\""
        default: "a part"
        }
    }
}
