import ClinicalKnowledge
import StrictJSON

/// Where a condition holds, and where it holds or doubt leaves it open.
struct TruthSets {
    let sure: AnswerSet
    let possible: AnswerSet

    static let nowhere = TruthSets(sure: .none, possible: .none)
}

/// Turns conditions into sets, each named condition once.
final class ConditionSets {
    let sets: AnswerSets
    let conditions: [ConditionID: Condition]
    private var named: [ConditionID: TruthSets] = [:]

    init(_ sets: AnswerSets, _ conditions: [ConditionID: Condition]) {
        self.sets = sets
        self.conditions = conditions
    }

    /// - Parameter replacing: What stands for a test or a name instead, in the order in which they stand.
    func truth(
        _ condition: Condition, replacing: ((Condition) -> TruthSets?)? = nil
    ) throws(BoundReached) -> TruthSets {
        switch condition {
        case .finding(let id, let test, _):
            if let other = replacing?(condition) { return other }
            guard let place = sets.place(of: id) else { return .nowhere }
            return TruthSets(
                sure: try sets.answers(at: place) { test.truth(of: $0) == .yes },
                possible: try sets.answers(at: place) { test.truth(of: $0) != .no })
        case .named(let id, _):
            if let other = replacing?(condition) { return other }
            if let known = named[id] { return known }
            guard let meant = conditions[id] else { return .nowhere }
            let found = try truth(meant)
            named[id] = found
            return found
        case .all(let parts):
            return try folded(parts, from: .all, replacing) { (one, other) throws(BoundReached) in
                try sets.intersection(one, other)
            }
        case .any(let parts): return try any(parts, replacing)
        case .none(let parts):
            let held = try any(parts, replacing)
            return TruthSets(
                sure: try sets.complement(held.possible), possible: try sets.complement(held.sure))
        case .count(let parts, let least): return try counted(parts, least, replacing)
        }
    }

    /// Where the condition holds; everywhere without one.
    func sure(_ condition: Condition?) throws(BoundReached) -> AnswerSet {
        guard let condition else { return .all }
        return try truth(condition).sure
    }

    private func any(
        _ parts: [Condition], _ replacing: ((Condition) -> TruthSets?)?
    ) throws(BoundReached) -> TruthSets {
        try folded(parts, from: .none, replacing) { (one, other) throws(BoundReached) in
            try sets.union(one, other)
        }
    }

    private func folded(
        _ parts: [Condition], from start: AnswerSet, _ replacing: ((Condition) -> TruthSets?)?,
        _ combine: (AnswerSet, AnswerSet) throws(BoundReached) -> AnswerSet
    ) throws(BoundReached) -> TruthSets {
        var (sure, possible) = (start, start)
        for part in parts {
            let next = try truth(part, replacing: replacing)
            sure = try combine(sure, next.sure)
            possible = try combine(possible, next.possible)
        }
        return TruthSets(sure: sure, possible: possible)
    }

    private func counted(
        _ parts: [Condition], _ least: Int, _ replacing: ((Condition) -> TruthSets?)?
    ) throws(BoundReached) -> TruthSets {
        var sure: [AnswerSet] = []
        var possible: [AnswerSet] = []
        for part in parts {
            let next = try truth(part, replacing: replacing)
            sure.append(next.sure)
            possible.append(next.possible)
        }
        return TruthSets(
            sure: try sets.atLeast(least, of: sure), possible: try sets.atLeast(least, of: possible)
        )
    }
}

extension AnswerSets {
    /// The combinations that belong to so many of the sets.
    fileprivate func atLeast(
        _ least: Int, of some: [AnswerSet]
    ) throws(BoundReached) -> AnswerSet {
        var reached: [AnswerSet] = [.all] + Array(repeating: .none, count: least)
        for one in some {
            for count in stride(from: least, to: 0, by: -1) {
                let both = try intersection(one, reached[count - 1])
                reached[count] = try union(reached[count], both)
            }
        }
        return reached[least]
    }
}
