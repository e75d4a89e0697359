package import ClinicalKnowledge

/// Sets of combinations of answers, and what can be done with them.
///
/// A set is a reduced decision diagram. It asks for one finding after the other, in one order, and
/// leaves out those on which nothing hangs any more; parts that come to the same are one part. So
/// what differs only in answers that nobody reads again is merged, a set of 10^80 combinations takes
/// some thousand parts, and two sets are equal when their numbers are.
package final class AnswerSets {
    /// In the order in which sets ask for them.
    package let findings: [FindingID]
    /// For each finding the answers that can be told apart; without an answer first.
    package let classes: [[Answer?]]
    let answerClasses: AnswerClasses
    private let places: [FindingID: Int]
    private let limit: Int
    private(set) var parts: [Part]
    private var known: [Part: Int32] = [:]
    /// What two parts came to, by operation and both.
    var results: [[UInt64: Int32]] = Array(repeating: [:], count: Operation.allCases.count)

    /// Which finding is asked for, and where each of its answers leads.
    struct Part: Hashable {
        let place: Int32
        let next: [Int32]
    }

    enum Operation: Int, CaseIterable { case union, intersection, difference }

    package init(_ classes: AnswerClasses, order: [FindingID], limit: Int = Limits.parts) {
        findings = order
        answerClasses = classes
        self.classes = order.map { [nil] + (classes.classes[$0] ?? []) }
        places = Dictionary(uniqueKeysWithValues: zip(order, order.indices))
        self.limit = limit
        // The two parts that ask for nothing: no combination, and all of them.
        parts = Array(repeating: Part(place: .max, next: []), count: 2)
    }

    /// The parts made so far.
    package var count: Int { parts.count }

    package func place(of finding: FindingID) -> Int? { places[finding] }

    /// The combinations in which the finding at a place has one of the answers for which this holds.
    func answers(
        at place: Int, where holds: (Answer?) -> Bool
    ) throws(BoundReached) -> AnswerSet {
        AnswerSet(number: try part(place, classes[place].map { holds($0) ? 1 : 0 }))
    }

    /// The combinations in which the finding at a place has just this answer.
    func answers(at place: Int, numbered number: Int) throws(BoundReached) -> AnswerSet {
        AnswerSet(number: try part(place, classes[place].indices.map { $0 == number ? 1 : 0 }))
    }

    /// What the set asks for first, and where each answer leads; nothing for none and all.
    func first(_ set: AnswerSet) -> (place: Int, next: [AnswerSet])? {
        let part = parts[Int(set.number)]
        return part.next.isEmpty
            ? nil : (Int(part.place), part.next.map { AnswerSet(number: $0) })
    }

    /// The set that asks for the finding at a place first, and where each of its answers leads.
    func set(asking place: Int, _ next: [AnswerSet]) throws(BoundReached) -> AnswerSet {
        AnswerSet(number: try part(place, next.map(\.number)))
    }

    /// The combinations of the other answers that belong to the set once the finding at a place has
    /// this answer.
    func given(
        _ answer: Int, at place: Int, _ set: AnswerSet
    ) throws(BoundReached) -> AnswerSet {
        var found: [Int32: Int32] = [:]
        return AnswerSet(number: try given(answer, Int32(place), set.number, &found))
    }

    private func given(
        _ answer: Int, _ place: Int32, _ number: Int32, _ found: inout [Int32: Int32]
    ) throws(BoundReached) -> Int32 {
        let part = parts[Int(number)]
        if part.place > place { return number }
        if part.place == place { return part.next[answer] }
        if let known = found[number] { return known }
        var next: [Int32] = []
        for one in part.next { next.append(try given(answer, place, one, &found)) }
        let result = try self.part(Int(part.place), next)
        found[number] = result
        return result
    }

    func part(_ place: Int, _ next: [Int32]) throws(BoundReached) -> Int32 {
        if next.allSatisfy({ $0 == next[0] }) { return next[0] }
        let part = Part(place: Int32(place), next: next)
        if let number = known[part] { return number }
        guard parts.count < limit else { throw BoundReached() }
        let number = Int32(parts.count)
        parts.append(part)
        known[part] = number
        return number
    }
}

/// A set of combinations of answers, by its number among those of one `AnswerSets`.
package struct AnswerSet: Hashable, Sendable {
    let number: Int32

    package static let none = AnswerSet(number: 0)
    package static let all = AnswerSet(number: 1)
}

/// More parts would be needed than are made; that is no proof.
package struct BoundReached: Error {}
