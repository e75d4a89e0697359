extension ScopedPhrase {
    /// What it is worth when somebody else is named before it, and the speaker neither after that nor in
    /// the phrase itself: "my husband says I slur my words" is about the speaker.
    var statusBesideOthers: Observation.Status? {
        if let other = near.last(where: { $0.meaning == .other && isBefore($0) })?.range {
            let since = tokens[other.upperBound..<range.upperBound]
            if !since.speaksOfSpeaker {
                // "My sister is a nurse, both legs are numb" may be about either.
                let isNamedBeside = segment.contains(other.lowerBound)
                if isNamedBeside, !isToldTo(other) { return .otherPerson }
                if signal.isYesNo { return .unsure }
            }
        }
        let isSaidForOther =
            marks.contains(.speaksFor) && !tokens[surroundings].speaksOfSpeaker
        return isSaidForOther ? .otherPerson : nil
    }

    /// Whether the speaker does something to somebody, who does nothing: "I told my wife about the chest
    /// pain" is not about the wife, "I think my wife has chest pain" is.
    private func isToldTo(_ other: Range<Int>) -> Bool {
        let subject = tokens[segment.lowerBound..<other.lowerBound]
        return subject.speaksOfSpeaker
            && !tokens[other.upperBound..<range.upperBound].contains { $0.has(.verb) }
    }
}
