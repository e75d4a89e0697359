import ClinicalKnowledge
import DialogEngine
package import StrictJSON

/// Something that transcripts should show once: the combinations of answers that show it.
package struct CoverageGoal: Sendable {
    package let kind: Kind
    /// In words, for authors.
    package let what: String
    package let location: SourceLocation
    let combinations: AnswerSet

    package enum Kind: CaseIterable, Hashable, Sendable {
        /// An answer that content can tell from the finding's other ones, ends of intervals among them.
        case answer
        /// A condition holds, or does not.
        case condition
        /// A doubt leaves it open whether a row calls for something.
        case doubt
        /// One part of a condition decides about it, by holding or by not holding.
        case part
    }

    /// No combination of answers can show it: that is proven.
    package var isFeasible: Bool { combinations != .none }
}

extension AdviceSets {
    /// Everything that transcripts should show.
    package func coverageGoals() throws(BoundReached) -> [CoverageGoal] {
        var goals = try answerGoals()
        var seen: Set<SourceLocation> = []
        for condition in script.allConditions {
            guard let place = condition.place, seen.insert(place).inserted else { continue }
            goals += try conditionGoals(condition, at: place)
        }
        return try goals + doubtGoals()
    }

    private func doubtGoals() throws(BoundReached) -> [CoverageGoal] {
        var goals: [CoverageGoal] = []
        for row in script.knowledge.redFlags {
            for call in row.value.calls {
                let truth = try conditions.truth(call.condition)
                goals.append(
                    CoverageGoal(
                        kind: .doubt, what: "a doubt leaves a call of \(row.key) open",
                        location: call.condition.place ?? row.location,
                        combinations: try sets.subtracting(truth.sure, from: truth.possible)))
            }
        }
        return goals
    }

    private func answerGoals() throws(BoundReached) -> [CoverageGoal] {
        var goals: [CoverageGoal] = []
        for (place, finding) in sets.findings.enumerated() {
            for (number, answer) in sets.classes[place].enumerated() {
                guard let answer else { continue }
                goals.append(
                    CoverageGoal(
                        kind: .answer, what: "\(finding) is \(answer.text)",
                        location: script.firstTest(of: finding),
                        combinations: try sets.answers(at: place, numbered: number)))
            }
        }
        return goals
    }

    private func conditionGoals(
        _ condition: Condition, at place: SourceLocation
    ) throws(BoundReached) -> [CoverageGoal] {
        let holds = try conditions.truth(condition).sure
        var goals = [
            CoverageGoal(
                kind: .condition, what: "the condition holds", location: place, combinations: holds),
            CoverageGoal(
                kind: .condition, what: "the condition does not hold", location: place,
                combinations: try sets.complement(holds)),
        ]
        for (number, part) in condition.leaves.enumerated() {
            let with = try conditions.truth(condition, taking: number, for: true).sure
            let without = try conditions.truth(condition, taking: number, for: false).sure
            let decides = try sets.union(
                try sets.subtracting(without, from: with), try sets.subtracting(with, from: without)
            )
            let own = try conditions.truth(part).sure
            for (word, some) in [
                ("holds", try sets.intersection(decides, own)),
                ("does not hold", try sets.subtracting(own, from: decides)),
            ] {
                goals.append(
                    CoverageGoal(
                        kind: .part, what: "\(part.briefly) decides, and \(word)",
                        location: part.place ?? place, combinations: some))
            }
        }
        return goals
    }
}
