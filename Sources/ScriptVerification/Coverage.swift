package import ClinicalKnowledge
import DialogEngine
package import StrictJSON

/// Which goals some answers reach, and conversations that reach the others.
package struct Coverage {
    package private(set) var reached: [CoverageGoal] = []
    package private(set) var missing: [CoverageGoal] = []
    package private(set) var infeasible: [CoverageGoal] = []
    private let advice: AdviceSets

    /// - Parameter seen: What was held at some time in some transcript.
    package init(of advice: AdviceSets, seen: Set<Answers>) throws(BoundReached) {
        self.advice = advice
        let seen = Set(seen.map(advice.sets.numbers))
        for goal in try advice.coverageGoals() {
            if !goal.isFeasible {
                infeasible.append(goal)
            } else if seen.contains(where: { advice.sets.contains($0, goal.combinations) }) {
                reached.append(goal)
            } else {
                missing.append(goal)
            }
        }
    }

    /// Conversations that reach all that is missing, each made to reach as much as goes together.
    ///
    /// Each keeps to the mildest advice with which its first goal can be reached, so that no other danger
    /// hides what is shown.
    package func conversations() throws(BoundReached) -> [ToldConversation] {
        var left = missing
        var found: [ToldConversation] = []
        while let first = left.first {
            var together = try advice.mildest(in: first.combinations)
            for goal in left.dropFirst() {
                let both = try advice.sets.intersection(together, goal.combinations)
                if both != .none { together = both }
            }
            guard let talk = try ToldConversation(together, of: advice) else { break }
            found.append(talk)
            let numbers = advice.sets.numbers(of: talk.answers)
            let before = left.count
            left.removeAll { advice.sets.contains(numbers, $0.combinations) }
            // A conversation that does not reach its first goal would be looked for for ever.
            if left.count == before { left.removeFirst() }
        }
        return found
    }
}

extension AdviceSets {
    /// Those combinations of a set that call for the least.
    fileprivate func mildest(in set: AnswerSet) throws(BoundReached) -> AnswerSet {
        for level in Disposition.allCases {
            guard let next = level.next else { break }
            let mild = try sets.subtracting(atLeast(next), from: set)
            if mild != .none { return mild }
        }
        return set
    }
}

extension AnswerSets {
    /// For each finding the place of the class that its answer belongs to; answers that no condition reads
    /// make no difference.
    func numbers(of answers: Answers) -> [Int] {
        findings.enumerated().map { place, finding in
            answers[finding].flatMap { self.place(of: $0, at: place) } ?? 0
        }
    }

    /// Whether a combination, as the places of its answers, belongs to the set.
    func contains(_ numbers: [Int], _ set: AnswerSet) -> Bool {
        var rest = set
        while let (place, next) = first(rest) { rest = next[numbers[place]] }
        return rest == .all
    }
}

extension Script {
    /// Where a finding is tested first.
    package func firstTest(of finding: FindingID) -> SourceLocation {
        var found: SourceLocation?
        for condition in allConditions {
            condition.forEachPart { part in
                if found == nil, case .finding(finding, _, let place) = part { found = place }
            }
        }
        return found ?? states.first?.location ?? SourceLocation(file: "", line: 1, column: 1)
    }
}
