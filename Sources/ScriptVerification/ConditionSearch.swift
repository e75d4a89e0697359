package import ClinicalKnowledge
package import DialogEngine
package import StrictJSON

/// Looks for conditions, and parts of conditions, that no answers can make true or that all make true.
package struct ConditionSearch {
    private let knowledge: Knowledge
    private let search: AnswerSearch

    package init(
        _ script: Script, classes: AnswerClasses, limit: Int = Limits.searchedSets
    ) {
        knowledge = script.knowledge
        search = AnswerSearch(classes: classes, limit: limit)
    }

    /// Answers with which the condition holds.
    package func holding(_ condition: Condition) -> SearchResult {
        first(condition) {
            $0.least == .yes
        } never: {
            $0.most != .yes
        }
    }

    /// Answers with which it does not hold for sure.
    package func failing(_ condition: Condition) -> SearchResult {
        first(condition) {
            $0.most != .yes
        } never: {
            $0.least == .yes
        }
    }

    private func first(
        _ condition: Condition, where isFound: (Reach) -> Bool, never: (Reach) -> Bool
    ) -> SearchResult {
        search.first { answers, open in
            var outlook = Outlook(answers: answers, open: open, conditions: knowledge.conditions)
            let reach = outlook.reach(condition)
            if isFound(reach) { return .found }
            if never(reach) { return .hopeless }
            return outlook.undecided(condition).min().map { .hangs(on: $0) } ?? .hopeless
        }
    }

    /// What is wrong with the conditions of a script, each part looked at once.
    package func issues(_ script: Script) -> [Issue] {
        var issues: Set<Issue> = []
        for condition in script.allConditions {
            condition.forEachPart { part in
                // A test alone can always hold and always fail: its finding may have any answer or none.
                guard let place = part.place, !part.isTest else { return }
                switch holding(part) {
                case .found: break
                case .nothing:
                    issues.insert(
                        Issue(
                            "lint/never-true", at: place, "no answers can make this condition true")
                    )
                case .notDecided: issues.insert(undecided(place, "true"))
                }
                switch failing(part) {
                case .found: break
                case .nothing:
                    issues.insert(
                        Issue("lint/always-true", at: place, "every set of answers makes this true")
                    )
                case .notDecided: issues.insert(undecided(place, "false"))
                }
            }
        }
        return issues.sorted()
    }

    private func undecided(_ place: SourceLocation, _ what: String) -> Issue {
        Issue(
            "lint/not-decided", at: place,
            "whether answers can make this condition \(what) was not decided")
    }
}

extension Condition {
    fileprivate var isTest: Bool {
        switch self {
        case .finding, .named: true
        default: false
        }
    }
}
