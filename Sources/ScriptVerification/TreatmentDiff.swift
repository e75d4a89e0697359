package import ClinicalKnowledge
package import DialogEngine
import StrictJSON

/// What a change of content does to whom is told that a treatment is free to be had, to be asked about first,
/// or not for now.
package struct TreatmentDiff {
    package let shifts: [Shift]

    /// People to whom something else is said of a treatment.
    package struct Shift {
        package let treatment: TreatmentID
        /// A whole conversation of the old content up to its advice.
        package let conversation: ToldConversation?
    }

    /// - Throws: when the sets would take too many parts.
    package init(
        from old: Script, to new: Script, limit: Int = Limits.parts
    ) throws(BoundReached) {
        let classes = AnswerClasses([old, new], withTreatments: true)
        let order = FindingOrder([old, new], classes: classes)
        let sets = AnswerSets(classes, order: order.findings, limit: limit)
        let (before, after) = (try AdviceSets(old, in: sets), try AdviceSets(new, in: sets))
        var shifts: [Shift] = []
        for entry in old.knowledge.treatments {
            guard let changed = new.knowledge.treatment(entry.id) else { continue }
            let (one, other) = (try before.fits(of: entry.value), try after.fits(of: changed))
            var people = AnswerSet.none
            for (first, second) in zip(one, other) {
                people = try sets.union(people, try sets.subtracting(first, from: second))
                people = try sets.union(people, try sets.subtracting(second, from: first))
            }
            people = try before.withRoomForTreatments(people)
            if people == .none { continue }
            shifts.append(
                Shift(
                    treatment: entry.id,
                    conversation: try ToldConversation(people, of: before)))
        }
        self.shifts = shifts
    }
}

extension AdviceSets {
    /// Whom some rule forbids a treatment, and whom some rule speaks against it at all.
    fileprivate func fits(of treatment: Treatment) throws(BoundReached) -> [AnswerSet] {
        var (forbidden, against) = (AnswerSet.none, AnswerSet.none)
        for id in script.knowledge.contraindications(of: treatment) {
            guard let rule = script.knowledge.contraindications[id] else { continue }
            let truth = try conditions.truth(rule.condition)
            against = try sets.union(against, truth.possible)
            if rule.strength == .notNow { forbidden = try sets.union(forbidden, truth.sure) }
        }
        return [forbidden, against]
    }
}
