extension ScopedPhrase {
    /// What it is worth when somebody else is named before it, and the speaker neither after that nor in
    /// the phrase itself: "my husband says I slur my words" is about the speaker.
    var statusBesideOthers: Observation.Status? {
        subject == .speaker ? statusBesideSpeaker : statusBesideThirds
    }

    private var statusBesideSpeaker: Observation.Status? {
        // "Mum had cancer and so did I".
        if marks.contains(.speakerToo),
            near.contains(where: { $0.meaning == .speakerToo && !isBefore($0) })
        {
            return nil
        }
        let isCounted = signal.isYesNo || signal.answer == nil
        if isCounted, marks.contains(.other), isOfOther { return .otherPerson }
        if let other = lastNamed, !isSpeakersSince(other) {
            // "My sister is a nurse, both legs are numb" may be about either.
            let isNamedBeside = segment.contains(other.lowerBound)
            if isNamedBeside, !isToldTo(other) { return .otherPerson }
            if signal.isYesNo { return .unsure }
            // "My mother (83)": no age of the speaker.
            let isPlainNumber = signal.answer == nil && utterance.lengths[range.lowerBound] == nil
            if isPlainNumber, !segment.contains(where: { tokens[$0].has(.firstPerson) }) {
                return .otherPerson
            }
        }
        let isSaidForOther =
            marks.contains(.speaksFor) && !tokens[surroundings].speaksOfSpeaker
        return isSaidForOther ? .otherPerson : nil
    }

    /// "He" and "she" are who is asked for; his mother may be, or may not.
    private var statusBesideThirds: Observation.Status? {
        guard signal.isYesNo, let other = lastNamed, other.count > 1 else { return nil }
        return .unsure
    }

    /// The last words before it that name somebody else.
    private var lastNamed: Range<Int>? {
        // "Hubby's foot is dragging": the words that name him may be the sign's as well.
        let nothing = range.lowerBound..<range.lowerBound
        let named = marks.within(surroundings.lowerBound..<range.lowerBound, outside: nothing)
            .filter { $0.meaning == .other && $0.range.upperBound <= range.upperBound }
            .map(\.range)
        guard let last = named.last else { return nil }
        // "My dad" and "dad has" are one.
        return named.reduce(last) { whole, part in
            whole.overlaps(part) ? min(whole.lowerBound, part.lowerBound)..<whole.upperBound : whole
        }
    }

    private func isSpeakersSince(_ other: Range<Int>) -> Bool {
        tokens[other.upperBound..<range.upperBound].speaksOfSpeaker
    }

    /// It names somebody else itself: "can't feel her bottom".
    ///
    /// A sign that begins so ("he's limping") is one that is told of others.
    private var isOfOther: Bool {
        let first = signal.isYesNo ? range.lowerBound + 1 : range.lowerBound
        return marks.all.contains { mark in
            mark.meaning == .other && mark.range.count == 1 && mark.range.lowerBound >= first
                && range.isAround(mark.range)
        } && !tokens[range].speaksOfSpeaker
    }

    /// Whether the speaker does something to somebody, who does nothing: "I told my wife about the chest
    /// pain" is not about the wife, "I think my wife has chest pain" is.
    private func isToldTo(_ other: Range<Int>) -> Bool {
        let subject = tokens[segment.lowerBound..<other.lowerBound]
        return subject.speaksOfSpeaker
            && !tokens[other.upperBound..<range.upperBound].contains { $0.has(.verb) }
    }
}
