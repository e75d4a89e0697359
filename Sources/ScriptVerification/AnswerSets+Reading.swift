package import ClinicalKnowledge

extension AnswerSets {
    /// A combination with as few answers as any in the set has; `nil` when there is none.
    package func fewestAnswers(in set: AnswerSet) -> Answers? {
        var known: [AnswerSet: Int] = [.all: 0]
        guard fewest(set, &known) != nil else { return nil }
        var answers: Answers = [:]
        var rest = set
        while let (place, next) = first(rest) {
            let chosen = next.indices.min {
                cost(of: $0, next, known) < cost(of: $1, next, known)
            }
            guard let chosen else { break }
            answers[findings[place]] = classes[place][chosen]
            rest = next[chosen]
        }
        return answers
    }

    private func cost(of answer: Int, _ next: [AnswerSet], _ known: [AnswerSet: Int]) -> Int {
        known[next[answer]].map { $0 + (answer == 0 ? 0 : 1) } ?? .max
    }

    private func fewest(_ set: AnswerSet, _ known: inout [AnswerSet: Int]) -> Int? {
        if let count = known[set] { return count }
        guard let (_, next) = first(set) else { return nil }
        for one in next { _ = fewest(one, &known) }
        let count = next.indices.map { cost(of: $0, next, known) }.min()
        guard let count, count < .max else { return nil }
        known[set] = count
        return count
    }

    /// The findings that the set looks at.
    package func findings(in set: AnswerSet) -> Set<FindingID> {
        var seen: Set<AnswerSet> = []
        var found: Set<FindingID> = []
        func visit(_ set: AnswerSet) {
            guard let (place, next) = first(set), seen.insert(set).inserted else { return }
            found.insert(findings[place])
            for one in next { visit(one) }
        }
        visit(set)
        return found
    }

    /// How many combinations there are in the set.
    package func combinations(in set: AnswerSet) -> Combinations {
        var known: [AnswerSet: Double] = [.none: 0, .all: 1]
        return every * share(set, &known)
    }

    /// All combinations of answers that can be told apart.
    package var every: Combinations {
        classes.reduce(Combinations(1)) { $0 * Double($1.count) }
    }

    /// The part of all combinations that belongs to the set.
    private func share(_ set: AnswerSet, _ known: inout [AnswerSet: Double]) -> Double {
        if let share = known[set] { return share }
        guard let (_, next) = first(set) else { return 0 }
        var sum = 0.0
        for one in next { sum += share(one, &known) }
        known[set] = sum / Double(next.count)
        return sum / Double(next.count)
    }
}
