import ClinicalKnowledge

/// How many of several sets one combination of answers can belong to at once.
///
/// It goes down all sets together, finding by finding; what is left of them is looked at once.
struct MostTogether {
    let sets: AnswerSets
    let limit: Int
    private var known: [Left: Int] = [:]

    /// What is left of the sets and of the people.
    private struct Left: Hashable {
        let people: AnswerSet
        var weights: [Weight]

        struct Weight: Hashable {
            let set: AnswerSet
            var count: Int
        }
    }

    init(_ sets: AnswerSets, limit: Int = Limits.combinedParts) {
        self.sets = sets
        self.limit = limit
    }

    /// The most sets that a combination among these people belongs to; `nil` when there is nobody.
    mutating func most(
        of all: [AnswerSet], among people: AnswerSet
    ) throws(BoundReached) -> Int? {
        guard people != .none else { return nil }
        return try most(of: all.map { Left.Weight(set: $0, count: 1) }, among: people)
    }

    /// Answers with which somebody among these people belongs to as many of the sets as anybody.
    mutating func fullest(
        of all: [AnswerSet], among people: AnswerSet
    ) throws(BoundReached) -> Answers {
        var answers: Answers = [:]
        var (rest, among) = (all, people)
        for place in sets.findings.indices {
            let asking = (rest + [among]).contains { sets.first($0)?.place == place }
            guard asking else { continue }
            var best: (most: Int, answer: Int)?
            for answer in sets.classes[place].indices {
                let next = try given(answer, at: place, rest)
                let then = try sets.given(answer, at: place, among)
                guard let most = try most(of: next, among: then), most > best?.most ?? -1 else {
                    continue
                }
                best = (most, answer)
            }
            guard let best else { break }
            answers[sets.findings[place]] = sets.classes[place][best.answer]
            rest = try given(best.answer, at: place, rest)
            among = try sets.given(best.answer, at: place, among)
        }
        return answers
    }

    private func given(
        _ answer: Int, at place: Int, _ all: [AnswerSet]
    ) throws(BoundReached) -> [AnswerSet] {
        var left: [AnswerSet] = []
        for one in all { left.append(try sets.given(answer, at: place, one)) }
        return left
    }

    private mutating func most(
        of weights: [Left.Weight], among people: AnswerSet
    ) throws(BoundReached) -> Int {
        var sure = 0
        var counts: [AnswerSet: Int] = [:]
        for weight in weights where weight.set != .none {
            if weight.set == .all {
                sure += weight.count
            } else {
                counts[weight.set, default: 0] += weight.count
            }
        }
        let left = Left(
            people: people,
            weights: counts.map { Left.Weight(set: $0.key, count: $0.value) }
                .sorted { $0.set.number < $1.set.number })
        return sure + (left.weights.isEmpty ? 0 : try most(in: left))
    }

    private mutating func most(in left: Left) throws(BoundReached) -> Int {
        if let count = known[left] { return count }
        guard known.count < limit else { throw BoundReached() }
        let firsts = left.weights.map { sets.first($0.set) }
        let people = sets.first(left.people)
        let place = (firsts + [people]).compactMap { $0?.place }.min() ?? 0
        var best = 0
        for answer in sets.classes[place].indices {
            let then = people?.place == place ? people?.next[answer] : left.people
            guard let then, then != .none else { continue }
            let weights = zip(left.weights, firsts).map { weight, first in
                first?.place == place
                    ? Left.Weight(set: first?.next[answer] ?? .none, count: weight.count) : weight
            }
            best = max(best, try most(of: weights, among: then))
        }
        known[left] = best
        return best
    }
}
