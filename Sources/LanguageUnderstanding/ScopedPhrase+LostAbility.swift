import ClinicalKnowledge

/// What worked once says nothing of today: its words deny no sign.
extension ScopedPhrase {
    /// It worked before and works no more: "could feel it last week, can't now", "used to hold it, not any more".
    var isLost: Bool {
        guard marks.contains(.lost) || marks.contains(.noLonger) else { return false }
        return behind.contains { mark in
            [.lost, .noLonger].contains(mark.meaning)
                && utterance.segment(of: mark.range).allSatisfy { index in
                    mark.range.contains(index) || range.contains(index)
                        || tokens[index].has([.filler, .polite, .subject, .present, .clauseOpener])
                }
        }
    }

    /// It is told of a time before today: "could lift my foot yesterday", "used to be able to stand".
    var isOfBefore: Bool {
        let opening = tokens[segment.lowerBound..<range.upperBound]
        guard opening.contains(where: { $0.has(.former) }) else { return false }
        return before.contains { $0.meaning == .past && isBeside($0) }
            || utterance.clause(of: range.lowerBound).contains { index in
                tokens[index].has(.formerly)
                    || (utterance.lengths[index].map { $0.days >= 1 } ?? false)
            }
    }
}
