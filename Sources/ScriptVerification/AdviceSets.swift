package import ClinicalKnowledge
package import DialogEngine
import StrictJSON

/// Who is sent where: for each disposition the combinations of answers that call for it or for more,
/// and for each condition those with which it holds.
package struct AdviceSets {
    package let sets: AnswerSets
    package let script: Script
    let conditions: ConditionSets
    private var reached: [Disposition: AnswerSet] = [:]

    /// - Parameter levels: Those that will be asked about.
    /// - Throws: when the sets would take too many parts.
    package init(
        _ script: Script, classes: AnswerClasses, levels: [Disposition] = Disposition.allCases,
        limit: Int = Limits.parts
    ) throws(BoundReached) {
        let order = FindingOrder([script], classes: classes)
        let sets = AnswerSets(classes, order: order.findings, limit: limit)
        try self.init(script, in: sets, levels: levels)
    }

    /// The same among sets that other scripts use as well.
    init(
        _ script: Script, in sets: AnswerSets, levels: [Disposition] = Disposition.allCases
    ) throws(BoundReached) {
        self.script = script
        self.sets = sets
        conditions = ConditionSets(sets, script.knowledge.conditions)
        let calls = script.knowledge.redFlags.flatMap(\.value.calls)
        for level in levels where level > .selfCare {
            let lifting = calls.filter { $0.disposition != .crisis || level == .crisis }
            reached[level] = try combinations(withAnyOf: lifting, comingTo: level)
        }
    }

    /// The combinations that call for this or for more; a crisis, which lies over the others, left aside.
    package func atLeast(_ level: Disposition) -> AnswerSet {
        precondition(level == .selfCare || reached[level] != nil, "the level was left out")
        return reached[level] ?? .all
    }

    /// The combinations that call for just this, a crisis left aside.
    package func exactly(_ level: Disposition) throws(BoundReached) -> AnswerSet {
        guard let next = level.next, next != .crisis else { return atLeast(level) }
        return try sets.subtracting(atLeast(next), from: atLeast(level))
    }

    /// The combinations with which one of these calls comes to a level or more.
    ///
    /// What asks for late findings is added first, so that each addition touches little.
    func combinations(
        withAnyOf calls: [RedFlag.Call], comingTo level: Disposition
    ) throws(BoundReached) -> AnswerSet {
        var some: [AnswerSet] = []
        for call in calls { some.append(try combinations(with: call, comingTo: level)) }
        let lastFirst = Set(some).sorted {
            (-start(of: $0), $0.number) < (-start(of: $1), $1.number)
        }
        var all = AnswerSet.none
        for one in lastFirst { all = try sets.union(one, all) }
        return all
    }

    private func start(of set: AnswerSet) -> Int { sets.first(set)?.place ?? .max / 2 }

    private func combinations(
        with call: RedFlag.Call, comingTo level: Disposition
    ) throws(BoundReached) -> AnswerSet {
        guard max(call.disposition, call.whenDoubtful) >= level else { return .none }
        let truth = try conditions.truth(call.condition)
        if min(call.disposition, call.whenDoubtful) >= level { return truth.possible }
        return call.disposition >= level
            ? truth.sure : try sets.subtracting(truth.sure, from: truth.possible)
    }

    /// The combinations with which the condition holds; all without one.
    package func holding(_ condition: Condition?) throws(BoundReached) -> AnswerSet {
        try conditions.sure(condition)
    }
}
