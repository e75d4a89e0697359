package import ClinicalKnowledge
import DialogEngine

/// What a change of content does to where people are sent, over all combinations of answers.
package struct AdviceDiff {
    /// All combinations that either content can tell apart.
    package let every: Combinations
    package let unchanged: Combinations
    /// Most urgent before first, then most urgent after.
    package let shifts: [Shift]

    /// People who were sent to one place and are now sent to another.
    package struct Shift {
        package let before: Disposition
        package let after: Disposition
        package let people: AnswerSet
        package let combinations: Combinations
        /// As few answers as can show it.
        package let answers: Answers
        /// A whole conversation of the new content that ends so.
        package let conversation: ToldConversation?

        package var isMilder: Bool { after < before }
    }

    /// - Throws: when the sets would take too many parts.
    package init(of pair: ContentPair) throws(BoundReached) {
        let (sets, before, after) = (pair.sets, pair.before, pair.after)
        var shifts: [Shift] = []
        var same = AnswerSet.none
        let levels = Disposition.allCases.filter { $0 != .crisis }.reversed()
        for first in levels {
            for second in levels {
                let both = try sets.intersection(
                    try before.exactly(first), try after.exactly(second))
                if first == second {
                    same = try sets.union(same, both)
                } else if both != .none {
                    shifts.append(try Shift(from: first, to: second, both, after))
                }
            }
        }
        shifts = try Self.crises(before, after) + shifts
        every = sets.every
        unchanged = sets.combinations(in: same)
        self.shifts = shifts
    }

    /// A crisis lies over the other levels: it comes or goes whatever else is called for.
    private static func crises(
        _ before: AdviceSets, _ after: AdviceSets
    ) throws(BoundReached) -> [Shift] {
        let (old, new) = (before.atLeast(.crisis), after.atLeast(.crisis))
        let gone = try after.sets.subtracting(new, from: old)
        let come = try after.sets.subtracting(old, from: new)
        var shifts: [Shift] = []
        if gone != .none { shifts.append(try Shift(from: .crisis, to: .selfCare, gone, after)) }
        if come != .none { shifts.append(try Shift(from: .selfCare, to: .crisis, come, after)) }
        return shifts
    }
}

extension AdviceDiff.Shift {
    fileprivate init(
        from before: Disposition, to after: Disposition, _ set: AnswerSet, _ advice: AdviceSets
    ) throws(BoundReached) {
        self.before = before
        self.after = after
        people = set
        combinations = advice.sets.combinations(in: set)
        answers = advice.sets.fewestAnswers(in: set) ?? [:]
        conversation = try ToldConversation(set, of: advice)
    }
}
