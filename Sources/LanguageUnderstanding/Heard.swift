import ClinicalKnowledge

/// What the listener heard in one utterance, and the words it has used up.
struct Heard {
    var observations: [Observation] = []
    /// The words that told of a finding, denied it or were no more than a figure of speech.
    var usedWords = WordPlaces()
    /// Of those, the ones that say nothing by themselves: negators, figures of speech.
    var markers = WordPlaces()
    var phrases: [Range<Int>] = []
    let marks: ScopeMarks

    /// Somebody has a sign, may have it, or has not.
    var tellsOfSign: Bool {
        observations.contains {
            $0.answer.isYes && [.present, .unsure, .denied].contains($0.status)
        }
    }

    /// Whether words are free to be an answer: "on and off" also tells how it goes, "no fever" is no no.
    func leaves(_ range: Range<Int>) -> Bool {
        guard !range.contains(where: markers.contains) else { return false }
        return !range.contains(where: usedWords.contains)
            || phrases.allSatisfy { phrase in
                !phrase.overlaps(range)
                    || range.lowerBound <= phrase.lowerBound
                        && phrase.upperBound <= range.upperBound
            }
    }
}
