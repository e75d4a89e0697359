/// What is fine only in part denies no sign, and no denial that is narrowed does.
extension ScopedPhrase {
    /// Right behind it stands what narrows it: "can feel it but not properly", "can walk with two sticks".
    var isNarrowed: Bool {
        isQualified(by: .qualifier) || isQualified(by: .denialQualifier)
    }

    /// Right behind it stands such a word: "no fever with the tablets".
    func isQualified(by qualifier: ScopeWord) -> Bool {
        guard marks.contains(qualifier) else { return false }
        return behind.contains { mark in
            mark.meaning == qualifier && isAboutPhrase(mark.range)
                && tokens[range.upperBound..<mark.range.lowerBound].allSatisfy(Self.joins)
        }
    }

    /// It stands in one breath with it, behind a "but", or by itself: "I sleep fine, it's only when I sit" tells of
    /// something else.
    private func isAboutPhrase(_ mark: Range<Int>) -> Bool {
        let its = utterance.segment(of: mark)
        return its == segment || tokens[its.lowerBound].has(.clauseOpener)
            || its.allSatisfy { mark.contains($0) || Self.joins(tokens[$0]) }
    }

    private static func joins(_ word: Token) -> Bool {
        word.has([.filler, .polite, .subject, .verb, .present, .clauseOpener, .contrast])
            && !word.has(.and)
    }

    /// Words before it, between the same commas, hope for it or report it: "I hope I can", "supposedly I can".
    var isWished: Bool {
        marks.contains(.wish) && before.contains { $0.meaning == .wish && isBeside($0) }
    }
}
