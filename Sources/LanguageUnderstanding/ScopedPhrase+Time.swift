extension ScopedPhrase {
    /// Over, when the words between the same commas say so, or words of their own beside them ("last
    /// year, I had a fever"), and nothing near speaks of now; denied, when it is no longer.
    var formerStatus: Observation.Status? {
        if near.contains(where: { $0.meaning == .noLonger && isSpokenOf(by: $0.range) }) {
            return .denied
        }
        guard !isOfNow else { return nil }
        let isOver = near.contains { mark in
            switch mark.meaning {
            case .past:
                isBeside(mark) && (isBefore(mark) || isTold) || isSpokenOf(by: mark.range)
            case .gone: isSpokenOf(by: mark.range)
            default: false
            }
        }
        return isOver ? .past : nil
    }

    /// It is told like a story: "I was numb after my operation in 2010".
    private var isTold: Bool {
        tokens[segment.lowerBound..<range.lowerBound].contains { $0.has(.over) }
    }

    /// "Gone now" speaks of the past, though "now" does not.
    private var isOfNow: Bool {
        surroundings.contains { index in
            segment.contains(index) && tokens[index].has(.present)
                && !near.contains {
                    [.past, .gone, .noLonger].contains($0.meaning) && $0.range.contains(index)
                }
        }
    }
}
