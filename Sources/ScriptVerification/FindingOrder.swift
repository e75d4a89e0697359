package import ClinicalKnowledge
package import DialogEngine
import StrictJSON

/// An order of findings in which those that occur in one condition stand near each other, so that sets
/// of their answers stay small.
///
/// Each round moves every finding to the middle of the conditions that it occurs in, and every condition to
/// the middle of its findings; the round with the shortest conditions is kept. The order changes how
/// large sets are, never what is in them.
package struct FindingOrder {
    package let findings: [FindingID]

    package init(_ scripts: [Script], classes: AnswerClasses) {
        let groups = scripts.reduce(into: Set<Set<FindingID>>()) { groups, script in
            let named = script.knowledge.conditions
            for call in script.knowledge.redFlags.flatMap(\.value.calls) {
                groups.insert(call.condition.findings(named: named))
            }
        }
        let lists = groups.filter { $0.count > 1 }.map { $0.sorted() }
        self.init(
            classes.classes.keys.sorted(),
            groups: lists.sorted { $0.lexicographicallyPrecedes($1) })
    }

    init(_ all: [FindingID], groups: [[FindingID]]) {
        let numbers = Dictionary(uniqueKeysWithValues: zip(all, all.indices))
        let groups = groups.map { $0.compactMap { numbers[$0] } }
        var occurrences: [[Int]] = Array(repeating: [], count: all.count)
        for (index, group) in groups.enumerated() {
            for finding in group { occurrences[finding].append(index) }
        }
        // What most conditions read goes first.
        var order = all.indices.sorted {
            (-occurrences[$0].count, $0) < (-occurrences[$1].count, $1)
        }
        var best = order
        var shortest = Double.infinity
        for _ in 0..<Limits.orderingRounds {
            var place = Array(repeating: 0.0, count: all.count)
            for (index, finding) in order.enumerated() { place[finding] = Double(index) }
            let middles = groups.map { group in
                group.reduce(0) { $0 + place[$1] } / Double(group.count)
            }
            for (finding, groups) in occurrences.enumerated() where !groups.isEmpty {
                place[finding] = groups.reduce(0) { $0 + middles[$1] } / Double(groups.count)
            }
            order = all.indices.sorted { (place[$0], $0) < (place[$1], $1) }
            let length = Self.length(groups, in: order)
            if length < shortest { (best, shortest) = (order, length) }
        }
        findings = best.map { all[$0] }
    }

    /// How far the findings of the groups lie apart, in all.
    private static func length(_ groups: [[Int]], in order: [Int]) -> Double {
        var place = Array(repeating: 0, count: order.count)
        for (index, finding) in order.enumerated() { place[finding] = index }
        return groups.reduce(0) { sum, group in
            let places = group.map { place[$0] }
            return sum + Double((places.max() ?? 0) - (places.min() ?? 0))
        }
    }
}
