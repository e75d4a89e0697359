package import ClinicalKnowledge
package import DialogEngine
package import StrictJSON

/// Decides whether people get an advice milder than a property allows while a finding of its set has no real
/// answer.
///
/// At first it takes all people at once and leaves out who surely has a question left. Only where some stay, which
/// mostly means that the property is broken, the answers are gone through branch by branch.
package struct MinimumSetProof {
    private let advice: AdviceSets
    private let search: SafetySearch
    private var questions: [Disposition: QuestionsLeft] = [:]

    /// - Parameter limit: Of the search where sets leave it open.
    package init(_ advice: AdviceSets, limit: Int = Limits.searchedSets) {
        self.advice = advice
        search = SafetySearch(advice.script, classes: advice.sets.answerClasses, limit: limit)
    }

    /// The outcome for every finding that the property names.
    package mutating func outcomes(
        of property: Entry<SafetyProperty>
    ) throws(BoundReached) -> [(finding: FindingID, outcome: SearchOutcome)] {
        var found: [(finding: FindingID, outcome: SearchOutcome)] = []
        for finding in property.value.unlessAnswered.map(\.value) {
            found.append((finding, try outcome(of: property, without: finding)))
        }
        return found
    }

    /// The outcome for one of the findings.
    package mutating func outcome(
        of property: Entry<SafetyProperty>, without finding: FindingID
    ) throws(BoundReached) -> SearchOutcome {
        let left = try people(without: finding, property.value)
        return left == .none ? .holds : search.outcome(of: property, without: finding)
    }

    /// People whom a property is about, who are sent somewhere milder without a real answer to a finding and of
    /// whom it is not sure that they have a question left.
    ///
    /// The finding's own calls and questions mostly leave nobody; what reads everything comes last.
    private mutating func people(
        without finding: FindingID, _ property: SafetyProperty
    ) throws(BoundReached) -> AnswerSet {
        let (sets, level) = (advice.sets, property.neverMilderThan)
        guard let place = sets.place(of: finding) else { return .all }
        let questions = try questions(below: level)
        let unanswered = try sets.answers(at: place) { $0?.isDoubtful != false }
        var people = try sets.intersection(unanswered, try advice.holding(property.condition))
        people = try sets.subtracting(try questions.lifted(by: finding), from: people)
        people = try questions.without(questionsAbout: finding, people)
        if people == .none { return people }
        people = try sets.subtracting(advice.atLeast(level), from: people)
        return try questions.without(allBut: finding, people)
    }

    private mutating func questions(
        below level: Disposition
    ) throws(BoundReached) -> QuestionsLeft {
        if let known = questions[level] { return known }
        let left = try QuestionsLeft(advice, below: level)
        questions[level] = left
        return left
    }
}
