extension ScopedPhrase {
    /// Over, when the words between the same commas say so, or words of their own beside them ("last
    /// year, I had a fever"), and nothing near speaks of now; denied, when it is no longer.
    ///
    /// Not when it came back or never went: "couldn't pee in 2019, same again now".
    ///
    /// A clause of its own behind it does so too: "had a fever last month but that's gone".
    var formerStatus: Observation.Status? {
        if let takenBack { return takenBack }
        // "Not now, lower back hurts": what is no longer was said before it.
        if near.contains(where: {
            $0.meaning == .noLonger && !isBefore($0) && isSpokenOf(by: $0.range)
        }) {
            return .denied
        }
        guard !isOfNow, !isFulfilled else { return nil }
        let isOver = near.contains { mark in
            switch mark.meaning {
            case .past:
                isBeside(mark) && (isBefore(mark) || isTold) || isSpokenOf(by: mark.range)
            // "Fine now, neck stiff": what is over was said before.
            case .gone: !isBefore(mark) && isSpokenOf(by: mark.range)
            default: false
            }
        }
        return isOver ? .past : nil
    }

    /// What stands behind it begins with a "but" and says nothing else than that it is over.
    ///
    /// What was there a few days ago counts as if it were there: "chest pain yesterday but it's gone".
    private var takenBack: Observation.Status? {
        let own = utterance.clause(of: range.lowerBound)
        let next = own.upperBound
        guard next < tokens.count, tokens[next].has(.clauseOpener) else { return nil }
        let isRecent = own.contains { index in
            utterance.lengths[index].map { $0.days < Limits.recentDays } ?? false
        }
        if isRecent { return nil }
        let words = utterance.segment(of: next..<next + 1)
        let marks = marks.within(words, outside: range).filter {
            [.gone, .noLonger].contains($0.meaning)
        }
        let isAll = words.dropFirst().allSatisfy { index in
            tokens[index].has(.weightless) || marks.contains { $0.range.contains(index) }
        }
        guard isAll, let mark = marks.first else { return nil }
        return mark.meaning == .noLonger ? .denied : .past
    }

    /// It is told like a story: "I was numb after my operation in 2010".
    private var isTold: Bool {
        tokens[segment.lowerBound..<range.upperBound].contains { $0.has(.told) }
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
