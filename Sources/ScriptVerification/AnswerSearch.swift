package import ClinicalKnowledge

/// Goes through all sets of answers that content can tell apart, as far as a question about them is open.
///
/// The question says of a set that it is found, that nothing is to be found among those that hold it, or
/// which finding it hangs on. So nothing is ever guessed, and findings that do not matter are never
/// gone through.
struct AnswerSearch {
    let classes: AnswerClasses
    let limit: Int

    /// What there is to be said of some answers while others are open.
    enum View {
        case found
        case hopeless
        case hangs(on: FindingID)
    }

    /// - Parameter question: Gets the answers so far and the findings that can still get one.
    func first(
        besides fixed: Set<FindingID> = [],
        where question: (Answers, Set<FindingID>) -> View
    ) -> SearchResult {
        var branch = Branch(
            open: Set(classes.classes.keys).subtracting(fixed), left: limit, classes: classes)
        return branch.descend(question)
    }

    private typealias Question = (Answers, Set<FindingID>) -> View

    private struct Branch {
        var answers: Answers = [:]
        var open: Set<FindingID>
        var left: Int
        let classes: AnswerClasses

        mutating func descend(_ question: Question) -> SearchResult {
            guard left > 0 else { return .notDecided }
            left -= 1
            switch question(answers, open) {
            case .found: return .found(answers)
            case .hopeless: return .nothing
            case .hangs(let finding): return divide(finding, question)
            }
        }

        /// Each answer that the finding can have, and none.
        private mutating func divide(
            _ finding: FindingID, _ question: Question
        ) -> SearchResult {
            open.remove(finding)
            defer { open.insert(finding) }
            for answer in (classes.classes[finding] ?? []).map(Optional.some) + [nil] {
                answers[finding] = answer
                let result = descend(question)
                answers[finding] = nil
                if result != .nothing { return result }
            }
            return .nothing
        }
    }
}

/// What a search for answers came to.
package enum SearchResult: Hashable, Sendable {
    case found(Answers)
    /// There are no such answers.
    case nothing
    /// The bound of the search was reached first; that is no proof.
    case notDecided
}
