import ClinicalKnowledge

extension Lexicon {
    /// Drops what was taken back in the same breath: "I am 63, no, 64".
    ///
    /// A number is taken back by another one about the same after a word of correction. Of two lengths of
    /// time that nothing sets right, hours give way to days.
    func corrected(
        _ observations: [Observation], _ phrases: [Range<Int>], _ marks: ScopeMarks
    ) -> [Observation] {
        let numbers = observations.indices.filter { observations[$0].isNumber }
        guard numbers.count > 1 else { return observations }
        var dropped: Set<Int> = []
        for (place, index) in numbers.enumerated() {
            for later in numbers[(place + 1)...]
            where observations[later].finding == observations[index].finding {
                let between =
                    phrases[index]
                    .upperBound...max(
                        phrases[index].upperBound, phrases[later].lowerBound)
                let isCorrected = marks.all.contains {
                    [.correction, .replacement, .takenBack].contains($0.meaning)
                        && between.contains($0.range.lowerBound)
                }
                if isCorrected { dropped.insert(index) }
            }
        }
        // "I am 51 years" is an age and no length of time.
        for index in numbers where domains[observations[index].finding] == .duration {
            let isAge = numbers.contains {
                observations[$0].finding != observations[index].finding
                    && phrases[$0].overlaps(phrases[index])
            }
            if isAge { dropped.insert(index) }
        }
        let left = numbers.filter { !dropped.contains($0) }
        for index in left where domains[observations[index].finding] == .duration {
            let isOutweighed = left.contains {
                observations[$0].finding == observations[index].finding
                    && observations[$0].days >= 1 && observations[index].days < 1
            }
            if isOutweighed { dropped.insert(index) }
        }
        return observations.indices.filter { !dropped.contains($0) }.map { observations[$0] }
    }
}

extension Observation {
    fileprivate var isNumber: Bool {
        if case .value = answer, status == .present { true } else { false }
    }

    fileprivate var days: Double { if case .value(let days) = answer { days } else { 0 } }
}
