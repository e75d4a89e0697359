import ClinicalKnowledge

extension Lexicon {
    /// Drops what was taken back in the same breath: "I am 63, no, 64".
    ///
    /// A number is taken back by another one about the same after a word of correction. Of two lengths of
    /// time that nothing sets right, hours give way to days.
    func corrected(
        _ observations: [Observation], _ phrases: [Range<Int>], _ marks: ScopeMarks
    ) -> [Observation] {
        let words = CorrectionWords(marks)
        let observations = withTakenBackDoubted(observations, phrases, words)
        let numbers = observations.indices.filter { observations[$0].isNumber }
        guard numbers.count > 1 else { return observations }
        var dropped: Set<Int> = []
        var latest: [FindingID: Int] = [:]
        for index in numbers {
            if let earlier = latest.updateValue(index, forKey: observations[index].finding) {
                let start = phrases[earlier].upperBound
                if words.stand(between: start, and: max(start, phrases[index].lowerBound)) {
                    dropped.insert(earlier)
                }
            }
            // "I am 51 years" is an age and no length of time.
            let isAge =
                isDuration(observations[index])
                && numbers.contains {
                    observations[$0].finding != observations[index].finding
                        && phrases[$0].overlaps(phrases[index])
                }
            if isAge { dropped.insert(index) }
        }
        let left = numbers.filter { !dropped.contains($0) && isDuration(observations[$0]) }
        let counted = Set(
            left.filter { observations[$0].days >= 1 }.map { observations[$0].finding })
        dropped.formUnion(
            left.filter {
                observations[$0].days < 1 && counted.contains(observations[$0].finding)
            })
        return observations.indices.filter { !dropped.contains($0) }.map { observations[$0] }
    }

    /// A sign that is denied behind a word that sets right is asked about: "both legs, no sorry, only the left".
    ///
    /// The last denial counts: whatever stands before an earlier one stands before it too.
    private func withTakenBackDoubted(
        _ observations: [Observation], _ phrases: [Range<Int>], _ words: CorrectionWords
    ) -> [Observation] {
        guard !words.isEmpty else { return observations }
        var denials: [FindingID: Int] = [:]
        for (denied, phrase) in zip(observations, phrases) where denied.isDenial {
            denials[denied.finding] = max(denials[denied.finding] ?? 0, phrase.lowerBound)
        }
        return zip(observations, phrases).map { told, phrase in
            guard told.status == .present, told.answer.isYes, let last = denials[told.finding],
                words.stand(between: phrase.upperBound, and: last)
            else { return told }
            return told.doubted
        }
    }

    private func isDuration(_ observation: Observation) -> Bool {
        domains[observation.finding] == .duration
    }
}

extension Observation {
    /// A sign is denied, or what is said instead is fine: "only the left".
    fileprivate var isDenial: Bool {
        status == .denied && answer.isYes || status == .present && answer == .no
    }

    fileprivate var isNumber: Bool {
        if case .value = answer, status == .present { true } else { false }
    }

    fileprivate var days: Double { if case .value(let days) = answer { days } else { 0 } }
}
