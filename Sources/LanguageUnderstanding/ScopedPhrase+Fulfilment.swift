extension ScopedPhrase {
    /// What was only imagined, or asked in general, is said to be so: "told to come back if I went numb,
    /// and I have".
    ///
    /// What was denied or said to be fine is taken back by the same words: "no chest pain at breakfast but I have
    /// now".
    ///
    /// The words that say so end what is said between their commas: "and I have a cold" says nothing of it.
    var isFulfilled: Bool {
        guard marks.contains(.fulfilled) else { return false }
        return behind.contains { mark in
            let rest = mark.range.upperBound..<utterance.segment(of: mark.range).upperBound
            return mark.meaning == .fulfilled && rest.allSatisfy { tokens[$0].has(.weightless) }
        }
    }
}
