package import ClinicalKnowledge
import DialogEngine
import StrictJSON

/// What a change of content does to whom is told that a treatment is free to be had, to be asked about first,
/// or not for now, and what it is worth to them.
package struct TreatmentDiff {
    package let shifts: [Shift]

    /// People to whom something else is said of a treatment.
    package struct Shift {
        package let treatment: TreatmentID
        package let kind: Kind
        package let combinations: Combinations
        /// Whole conversations of the old content and of the new one, up to the advice.
        package let before: ToldConversation?
        package let after: ToldConversation?

        package var isMilder: Bool { kind == .lessAgainst }
    }

    package enum Kind: String, CaseIterable, Sendable {
        /// Less speaks against it.
        case lessAgainst = "less against it"
        case moreAgainst = "more against it"
        case otherWorth = "worth something else"
    }

    /// - Parameter pair: With what speaks against treatments.
    /// - Throws: when the sets would take too many parts.
    package init(of pair: ContentPair) throws(BoundReached) {
        var shifts: [Shift] = []
        for entry in pair.before.script.knowledge.treatments {
            guard let changed = pair.after.script.knowledge.treatment(entry.id) else { continue }
            for kind in Kind.allCases {
                let people = try pair.people(of: kind, entry.value, changed)
                if people == .none { continue }
                shifts.append(
                    Shift(
                        treatment: entry.id, kind: kind,
                        combinations: pair.sets.combinations(in: people),
                        before: try ToldConversation(people, of: pair.before),
                        after: try ToldConversation(people, of: pair.after)))
            }
        }
        self.shifts = shifts
    }
}

extension ContentPair {
    /// Those who come to hear of treatments at all.
    fileprivate func people(
        of kind: TreatmentDiff.Kind, _ old: Treatment, _ new: Treatment
    ) throws(BoundReached) -> AnswerSet {
        let people =
            switch kind {
            case .lessAgainst: try after.difference(before.fits(of: old), after.fits(of: new))
            case .moreAgainst: try after.difference(after.fits(of: new), before.fits(of: old))
            case .otherWorth:
                try after.difference(before.standings(of: old), after.standings(of: new))
            }
        return try before.withRoomForTreatments(people)
    }
}

extension AdviceSets {
    /// Who belongs to one of the sets and not to that in its place.
    fileprivate func difference(
        _ one: [AnswerSet], _ other: [AnswerSet]
    ) throws(BoundReached) -> AnswerSet {
        var people = AnswerSet.none
        for (first, second) in zip(one, other) {
            people = try sets.union(people, try sets.subtracting(second, from: first))
        }
        return people
    }

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

    /// For each standing the people whom a treatment is worth just that.
    fileprivate func standings(of treatment: Treatment) throws(BoundReached) -> [AnswerSet] {
        var worth: [Standing: AnswerSet] = [:]
        var before = AnswerSet.none
        for one in treatment.standing.cases {
            let people = try holding(one.condition)
            let first = try sets.subtracting(before, from: people)
            worth[one.standing] = try sets.union(worth[one.standing] ?? .none, first)
            before = try sets.union(before, people)
        }
        let rest = try sets.complement(before)
        let otherwise = treatment.standing.otherwise
        worth[otherwise] = try sets.union(worth[otherwise] ?? .none, rest)
        return Standing.allCases.map { worth[$0] ?? .none }
    }
}
