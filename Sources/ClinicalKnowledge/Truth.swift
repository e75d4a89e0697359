/// Whether a condition holds, when some answers are doubtful (Kleene's three values).
///
/// `doubtful` says: another answer in place of a doubtful one may make it true.
package enum Truth: Int, Sendable, Comparable {
    case no, doubtful, yes

    package static func < (left: Truth, right: Truth) -> Bool { left.rawValue < right.rawValue }

    package var negated: Truth {
        switch self {
        case .no: .yes
        case .doubtful: .doubtful
        case .yes: .no
        }
    }
}
