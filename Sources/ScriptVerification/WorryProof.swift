package import ClinicalKnowledge
import DialogEngine
import StrictJSON

/// A less worrying answer that calls for more than a more worrying one, all else equal.
package struct WorryBreach: Sendable {
    package let finding: FindingID
    package let answer: String
    /// The more worrying answer, which calls for less.
    package let outweighed: String
    /// What the first calls for, or more, and the second does not.
    package let level: Disposition
    /// Combinations with the more worrying answer; it is so with those that do not come to the level.
    let candidates: AnswerSet
}

extension AdviceSets {
    /// Every pair of answers that goes against its finding's order of worry, at the most urgent level at which
    /// it does.
    package func worryBreaches() throws(BoundReached) -> [WorryBreach] {
        var reading: [FindingID: [RedFlag.Call]] = [:]
        for call in script.knowledge.redFlags.flatMap(\.value.calls) {
            for finding in call.condition.findings(named: script.knowledge.conditions) {
                reading[finding, default: []].append(call)
            }
        }
        var found: [WorryBreach] = []
        for (place, finding) in sets.findings.enumerated() {
            found += try worryBreaches(of: finding, at: place, reading[finding] ?? [])
        }
        return found
    }

    /// Only calls that read the finding can tell its answers apart, so these are looked at first; the
    /// others only where it matters.
    private func worryBreaches(
        of finding: FindingID, at place: Int, _ reading: [RedFlag.Call]
    ) throws(BoundReached) -> [WorryBreach] {
        let ranked = ranked(finding, at: place)
        guard ranked.count > 1 else { return [] }
        var found: [WorryBreach] = []
        var seen: Set<[Int]> = []
        for level in Disposition.allCases.reversed() where level > .selfCare {
            let lifting = reading.filter { $0.disposition != .crisis || level == .crisis }
            let lifted = try combinations(withAnyOf: lifting, comingTo: level)
            for (index, less) in ranked.enumerated() {
                for more in ranked[(index + 1)...] where !seen.contains([less.rank, more.rank]) {
                    let some = try combinations(
                        breaking: level, less: less.answer, more: more.answer, at: place, lifted)
                    guard !sets.isSubset(some, of: atLeast(level)) else { continue }
                    seen.insert([less.rank, more.rank])
                    found.append(
                        WorryBreach(
                            finding: finding, answer: less.word, outweighed: more.word,
                            level: level, candidates: some))
                }
            }
        }
        return found
    }

    /// The combinations in which the more worrying answer does not come to the level, though the calls
    /// that read the finding would come to it with the less worrying one.
    private func combinations(
        breaking level: Disposition, less: Int, more: Int, at place: Int, _ lifted: AnswerSet
    ) throws(BoundReached) -> AnswerSet {
        if less == more { return .none }
        let some = try sets.subtracting(
            try sets.given(more, at: place, lifted), from: try sets.given(less, at: place, lifted))
        return try sets.intersection(some, try sets.answers(at: place, numbered: more))
    }

    /// The answers in the finding's order of worry, each with the place of its class.
    private func ranked(
        _ finding: FindingID, at place: Int
    ) -> [(rank: Int, word: String, answer: Int)] {
        guard let known = script.knowledge.findings[finding] else { return [] }
        return known.worry.enumerated().compactMap { rank, word in
            let answer = Answer(word, in: known.domain)
            return answer.flatMap { sets.place(of: $0, at: place) }.map { (rank, word, $0) }
        }
    }
}
