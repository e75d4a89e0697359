import ClinicalKnowledge
import DialogEngine
import StrictJSON

/// One way down the tree of answers, for one finding of one property.
struct SearchBranch {
    enum End { case broken(Answers), exhausted, limitReached }

    private let search: SafetySearch
    private let property: SafetyProperty
    private let finding: FindingID
    private let order: [FindingID]
    /// The calls that would lift the advice to what the property asks for.
    private let lifting: CallIndex
    private let shown: StateIndex
    private var answers: Answers = [:]
    private var absent: Set<FindingID> = []
    private var open: Set<FindingID>
    private var seen = 0

    init(
        search: SafetySearch, property: SafetyProperty, finding: FindingID, lifting: CallIndex,
        shown: StateIndex
    ) {
        self.search = search
        self.property = property
        self.finding = finding
        self.lifting = lifting
        self.shown = shown
        open = Set(search.classes.classes.keys)
        order = SearchOrder(search.script, property, finding).findings.filter(open.contains)
    }

    mutating func run() -> End { descend(0, after: nil) }

    /// - Parameter last: The finding that has just been decided.
    private mutating func descend(_ depth: Int, after last: FindingID?) -> End {
        seen += 1
        if seen > search.limit { return .limitReached }
        if isHopeless(after: last) { return .exhausted }
        guard depth < order.count else {
            return search.breaks(property, finding, answers) ? .broken(answers) : .exhausted
        }
        let next = order[depth]
        open.remove(next)
        defer { open.insert(next) }
        let choices = search.classes.classes[next] ?? []
        for answer in choices where next != finding || answer.isDoubtful {
            answers[next] = answer
            let end = descend(depth + 1, after: next)
            answers[next] = nil
            if case .exhausted = end { continue }
            return end
        }
        absent.insert(next)
        defer { absent.remove(next) }
        return descend(depth + 1, after: next)
    }

    /// Nothing below can break the property: it does not apply, the advice is urgent enough already, or
    /// something without an answer is sure to be asked.
    ///
    /// Only calls that read what has just been decided can have become sure.
    private func isHopeless(after last: FindingID?) -> Bool {
        var outlook = Outlook(
            answers: answers, open: open, conditions: search.script.knowledge.conditions)
        if outlook.reach(property.condition).most != .yes { return true }
        let isLifted = lifting.calls(reading: last).contains { call in
            call.least(outlook.reach(call.condition)).map { $0 >= property.neverMilderThan } == true
        }
        return isLifted || absent.contains { isSurelyAsked($0, &outlook) }
    }

    /// Whether a state that is surely reached asks for the finding, and a lifting call hangs on it
    /// whatever else is answered.
    private func isSurelyAsked(_ finding: FindingID, _ outlook: inout Outlook) -> Bool {
        guard shown.isSurelyShown(finding, &outlook) else { return false }
        let refuting = Refuting(
            answers: answers, open: open, without: finding,
            named: search.script.knowledge.conditions)
        return lifting.calls(reading: finding).contains { !refuting.canBeRefuted($0.condition) }
    }
}

extension RedFlag.Call {
    /// The mildest that the call can come to, if it is sure to come to anything.
    fileprivate func least(_ reach: Reach) -> Disposition? {
        switch (reach.least, reach.most) {
        case (.no, _): nil
        case (.doubtful, .doubtful): whenDoubtful
        case (.doubtful, _): min(disposition, whenDoubtful)
        case (.yes, _): disposition
        }
    }
}
