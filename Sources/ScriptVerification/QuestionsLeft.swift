import ClinicalKnowledge
import DialogEngine
import StrictJSON

/// Who surely has a question left, among people who are sent somewhere milder than a level.
///
/// Somebody has one when a state shows a finding and an answer to it would bring them to the level, or would show
/// them such a question. There are more reasons to ask, so these may be fewer people than there are, never more.
struct QuestionsLeft {
    private let advice: AdviceSets
    private let calls: CallIndex
    private let level: Disposition
    /// By finding, the people to whom some state shows it.
    private var shown: [FindingID: AnswerSet] = [:]
    /// By finding, the others on whose answers it hangs whether it is shown.
    private var deciding: [FindingID: Set<FindingID>] = [:]
    /// People who are not at the end of the questions.
    ///
    /// Nothing is asked in order to find out whether it is the end.
    private let staying: AnswerSet

    private var sets: AnswerSets { advice.sets }

    init(_ advice: AdviceSets, below level: Disposition) throws(BoundReached) {
        self.advice = advice
        self.level = level
        let (sets, named) = (advice.sets, advice.script.knowledge.conditions)
        calls = CallIndex(advice.script.knowledge, comingTo: level)
        for (place, people) in try advice.shownSets() {
            shown[place.finding] = try sets.union(shown[place.finding] ?? .none, people)
        }
        var ended = AnswerSet.none
        for state in advice.script.states.map(\.value) {
            if state.ends { ended = try sets.union(ended, try advice.holding(state.condition)) }
            for line in state.lines {
                for condition in [state.condition, line.condition].compactMap(\.self) {
                    deciding[line.sign.value, default: []].formUnion(
                        condition.findings(named: named))
                }
            }
        }
        staying = try sets.complement(ended)
    }

    /// Those who are left of some people when questions about other findings are looked at, or about all, as long
    /// as that takes no more than some parts.
    func without(
        allBut finding: FindingID?, _ people: AnswerSet
    ) throws(BoundReached) -> AnswerSet {
        var rest = people
        let most = sets.count + Limits.questionParts
        for other in shown.keys.sorted() where other != finding && rest != .none {
            guard sets.count < most else { break }
            rest = try without(questionsAbout: other, rest, most: most)
        }
        return rest
    }

    /// Those who are left of some people when the question about a finding, and those that lead to it, are looked
    /// at.
    ///
    /// - Parameter most: Parts at which it is left as it is.
    func without(
        questionsAbout finding: FindingID, _ people: AnswerSet, most: Int = .max
    ) throws(BoundReached) -> AnswerSet {
        var rest = people
        var asked = [Asked(finding: finding, people: try asked(finding))]
        var seen: Set<AnswerSet> = []
        while !asked.isEmpty, rest != .none {
            for one in asked where sets.count < most {
                rest = try sets.subtracting(one.people, from: rest)
            }
            if sets.count >= most { break }
            if rest != .none { asked = try leadingOn(to: asked, besides: &seen) }
        }
        return rest
    }

    /// People whom calls that read a finding bring to the level.
    func lifted(by finding: FindingID) throws(BoundReached) -> AnswerSet {
        let lifting = calls.calls(reading: finding).filter { $0.disposition != .crisis }
        return try advice.combinations(withAnyOf: lifting, comingTo: level)
    }

    private struct Asked {
        let finding: FindingID
        let people: AnswerSet
    }

    /// Those whom an answer to what they are shown would bring to the level.
    private func asked(_ finding: FindingID) throws(BoundReached) -> AnswerSet {
        try people(shown: finding, whomAnswersBringTo: try lifted(by: finding))
    }

    /// Those whom an answer to what they are shown would show what others are asked for.
    private func leadingOn(
        to asked: [Asked], besides seen: inout Set<AnswerSet>
    ) throws(BoundReached) -> [Asked] {
        var found: [Asked] = []
        for later in asked where later.people != .none {
            for finding in (deciding[later.finding] ?? []).sorted() {
                let people = try sets.intersection(
                    try people(shown: finding, whomAnswersBringTo: later.people), staying)
                guard people != .none, seen.insert(people).inserted else { continue }
                found.append(Asked(finding: finding, people: people))
            }
        }
        return found
    }

    private func people(
        shown finding: FindingID, whomAnswersBringTo set: AnswerSet
    ) throws(BoundReached) -> AnswerSet {
        guard let place = sets.place(of: finding), let people = shown[finding], set != .none
        else { return .none }
        let without = try sets.intersection(people, try sets.answers(at: place, numbered: 0))
        return try sets.intersection(without, try sets.leading(to: set, by: [place]))
    }
}
