import ClinicalKnowledge

/// Which answers an advice and its reasons rest on.
extension Appraiser {
    /// What the calls for a level look at.
    func slots(of level: Disposition, _ reading: TableReading) -> FindingSet {
        var slots = FindingSet()
        for call in calls where call.called(reading.truth(call.node)) == level {
            slots.formUnion(table.support[Int(call.node)])
        }
        return slots
    }

    /// The answers that the calls for a level look at, when these alone come to the same; else all.
    func support(
        of level: Disposition, among held: [Snapshot.Held], _ reading: TableReading,
        _ slots: FindingSet
    ) -> [Snapshot.Held] {
        guard level != .selfCare else { return held }
        let looked = held.filter { table.slot(of: $0.finding).map(slots.contains) ?? false }
        let alone = outcome(self.reading(of: looked), looked, level: level)
        return alone == outcome(reading, held, level: level) ? looked : held
    }

    /// Leaves out one answer after the other while the outcome stays.
    func smallest(
        _ answers: [Snapshot.Held], level: Disposition
    ) -> [Snapshot.Held] {
        var kept = answers
        var reading = self.reading(of: kept)
        let whole = outcome(reading, kept, level: level)
        var isSmaller = true
        while isSmaller {
            isSmaller = false
            for candidate in kept {
                let rest = kept.filter { $0 != candidate }
                let slot = table.slot(of: candidate.finding)
                if let slot { reading.retell(nil, slot) }
                if outcome(reading, rest, level: level) == whole {
                    kept = rest
                    isSmaller = true
                } else if let slot {
                    reading.retell(candidate.answer, slot)
                }
            }
        }
        return kept
    }

    /// What stays the same while answers are left out.
    private struct Outcome: Hashable {
        /// What is called for; for self-care, which nothing calls for, only once nothing is left to ask.
        let level: Disposition?
        let rows: [RedFlagID]
    }

    private func outcome(
        _ reading: TableReading, _ held: [Snapshot.Held], level: Disposition
    ) -> Outcome {
        let verdict = verdict(reading)
        let called = level == .crisis ? verdict.disposition : verdict.underlying
        guard level == .selfCare, called == .selfCare else {
            return Outcome(level: called, rows: verdict.redFlags(for: level))
        }
        let unstated = held.filter { $0.answer == .yes(.unstated) }.map(\.finding).sorted()
        let place = place(reading, unstated: unstated)
        return Outcome(level: Appraisal(verdict: verdict, place: place).disposition, rows: [])
    }
}
