package import ClinicalKnowledge
package import DialogEngine
package import StrictJSON

/// Looks for answers that lead to an advice milder than a property allows while a finding of its set
/// has no real answer.
///
/// It goes through every set of answers that the content can tell apart, in whatever order they were
/// given or volunteered: the place is a function of the answers alone, so their order does not matter.
/// A branch is left as soon as nothing below it can break the property.
package struct SafetySearch {
    let script: Script
    let classes: AnswerClasses
    let limit: Int
    private let shown: StateIndex

    package init(
        _ script: Script, classes: AnswerClasses, limit: Int = Limits.searchedSets
    ) {
        self.script = script
        self.classes = classes
        self.limit = limit
        shown = StateIndex(script)
    }

    /// The outcome for one of the findings that the property names.
    package func outcome(
        of property: Entry<SafetyProperty>, without finding: FindingID
    ) -> SearchOutcome {
        let level = property.value.neverMilderThan
        var branch = SearchBranch(
            search: self, property: property.value, finding: finding,
            lifting: CallIndex(script.knowledge, comingTo: level), shown: shown)
        return switch branch.run() {
        case .broken(let answers): .broken(violation(property, finding, answers))
        case .exhausted: .holds
        case .limitReached: .notDecided
        }
    }

    private func violation(
        _ property: Entry<SafetyProperty>, _ finding: FindingID, _ answers: Answers
    ) -> Violation {
        let shortest = ShortestConversation(script: script, classes: classes, finding: finding) {
            breaks(property.value, finding, $0)
        }
        let short = shortest.shortened(answers)
        return Violation(
            property: property.key, location: property.location, finding: finding,
            advice: script.knowledge.verdict(on: short.answers).underlying,
            conversation: short.conversation)
    }

    /// Whether these answers, with nothing left to ask, get an advice that the property forbids.
    func breaks(_ property: SafetyProperty, _ finding: FindingID, _ answers: Answers) -> Bool {
        guard answers[finding]?.isDoubtful != false, script.place(given: answers) == .advice,
            script.knowledge.verdict(on: answers).underlying < property.neverMilderThan
        else { return false }
        return property.condition.map {
            $0.truth(given: answers, named: script.knowledge.conditions) == .yes
        } ?? true
    }
}
