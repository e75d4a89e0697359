import ClinicalKnowledge

extension ScopedPhrase {
    /// Words of what is fine stand behind something that undoes them: "not breathing properly", "hardly dry",
    /// "can't use my hands properly"; or it was so once, is so only in part, or is hoped for.
    ///
    /// - Parameter status: what the words around it come to otherwise.
    func isUndone(_ status: Observation.Status) -> Bool {
        guard signal.answer == .no, [.now, .inAnswer].contains(signal.force) else { return false }
        switch status {
        case .denied: return true
        case .present:
            if isFulfilled || isLost || isOfBefore || isNarrowed || isWished { return true }
            let before = tokens[segment.lowerBound..<range.lowerBound]
            return before.last { !$0.has(.weightless) || $0.has(.undoing) }?.has(.undoing) ?? false
        default: return false
        }
    }
}
