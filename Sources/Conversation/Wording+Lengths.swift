import ClinicalKnowledge

extension Wording {
    /// Days in the unit in which people would say them: the longest of which it is a whole number, or
    /// nearly.
    func length(_ days: Double) -> String {
        let units: [(one: Sentence, many: Sentence, days: Double)] = [
            (.year, .years, 365.25), (.month, .months, 30.4), (.week, .weeks, 7),
        ]
        for unit in units {
            let count = (days / unit.days).rounded()
            if count >= 1, abs(count * unit.days - days) <= days * tolerance {
                return length(count, unit.one, unit.many)
            }
        }
        return length(days, .day, .days)
    }

    private func length(_ count: Double, _ one: Sentence, _ many: Sentence) -> String {
        count == 1 ? say(one) : say(many, ["count": Answer.value(count).text])
    }
}

/// "Two months" are 60 days to one and 61 to another.
private let tolerance = 0.04
