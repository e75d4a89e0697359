package import ClinicalKnowledge
package import DialogEngine
import StrictJSON

/// What a change of content does to what people are asked.
///
/// Somebody is asked otherwise when a state shows a finding to them that it did not, or the other way round,
/// and an answer could still lift their advice. It may tell of people who would not be asked in fact; of
/// nobody too few.
package struct AskingDiff {
    package let shifts: [Shift]

    /// People without an answer to a finding whom one of the contents may ask for it, and the other may not.
    package struct Shift {
        package let finding: FindingID
        package let state: StateID
        /// Conversations of the old content up to the question, for calls that hang on it.
        package let conversations: [ToldConversation]
    }

    /// - Throws: when the sets would take too many parts.
    package init(
        from old: Script, to new: Script, limit: Int = Limits.parts
    ) throws(BoundReached) {
        let classes = AnswerClasses([old, new])
        let order = FindingOrder([old, new], classes: classes)
        let sets = AnswerSets(classes, order: order.findings, limit: limit)
        let (before, after) = (try AdviceSets(old, in: sets), try AdviceSets(new, in: sets))
        let (shown, shownNow) = (try before.shownSets(), try after.shownSets())
        var shifts: [Shift] = []
        let places = Set(shown.keys).union(shownNow.keys)
        for place in places.sorted() {
            let (one, other) = (shown[place] ?? .none, shownNow[place] ?? .none)
            if one == other { continue }
            let others = try sets.union(
                try sets.subtracting(one, from: other), try sets.subtracting(other, from: one))
            var conversations: [ToldConversation] = []
            var isConcerned = false
            for content in [before, after] {
                for people in try content.people(among: others, concernedBy: place.finding) {
                    isConcerned = true
                    let talk = try ToldConversation(people, of: before)
                    if let talk, !conversations.contains(talk) { conversations.append(talk) }
                }
            }
            guard isConcerned else { continue }
            shifts.append(
                Shift(
                    finding: place.finding, state: place.state, conversations: conversations))
        }
        self.shifts = shifts
    }
}

/// A finding on the list of a state.
struct LinePlace: Hashable, Comparable {
    let state: StateID
    let finding: FindingID

    static func < (one: LinePlace, other: LinePlace) -> Bool {
        (one.state, one.finding) < (other.state, other.finding)
    }
}

extension AdviceSets {
    /// For each line of each state the people who have not left before it and whom it is for.
    func shownSets() throws(BoundReached) -> [LinePlace: AnswerSet] {
        var gone = AnswerSet.none
        var shown: [LinePlace: AnswerSet] = [:]
        for state in script.states {
            let here = try sets.subtracting(gone, from: try holding(state.value.condition))
            for line in state.value.lines {
                shown[LinePlace(state: state.id, finding: line.sign.value)] =
                    try sets.intersection(here, try holding(line.condition))
            }
            if state.value.ends { gone = try sets.union(gone, try holding(state.value.condition)) }
        }
        return shown
    }

    /// Those of some people who have not answered a finding, for each call that bears on it and could still
    /// lift their advice; calls that concern nobody left out.
    func people(
        among some: AnswerSet, concernedBy finding: FindingID
    ) throws(BoundReached) -> [AnswerSet] {
        guard let place = sets.place(of: finding) else { return [] }
        let asked = Set(script.askedFindings.compactMap(sets.place(of:)))
        let without = try sets.intersection(some, try sets.answers(at: place, numbered: 0))
        var concerned: [AnswerSet] = []
        for (call, isNotable) in script.calls(bearingOn: finding) {
            let possible = try conditions.truth(call.condition).possible
            var people = try sets.intersection(
                without, try sets.leading(to: possible, by: asked))
            let most = max(call.disposition, call.whenDoubtful)
            let enough = isNotable ? most.next : most
            if let enough, enough != .crisis {
                people = try sets.subtracting(atLeast(enough), from: people)
            }
            people = try sets.subtracting(atLeast(.emergencyHospital), from: people)
            if people != .none { concerned.append(people) }
        }
        return concerned
    }
}

extension AdviceSets {
    /// A conversation at whose end a finding alone is asked for, when any state asks for it.
    package func conversation(upTo finding: FindingID) throws(BoundReached) -> ToldConversation? {
        let shown = try people(askedFor: finding, in: script.states[...])
        for people in try people(among: shown, concernedBy: finding) {
            guard let talk = try ToldConversation(people, of: self),
                case .state(_, [finding]) = script.place(given: talk.answers)
            else { continue }
            return talk
        }
        return nil
    }
}

extension Script {
    /// The calls that read a finding, or read what is asked for only with some answers to it.
    fileprivate func calls(
        bearingOn finding: FindingID
    ) -> [(call: RedFlag.Call, isNotable: Bool)] {
        let named = knowledge.conditions
        var bearing: Set<FindingID> = [finding]
        var isGrowing = true
        while isGrowing {
            let before = bearing
            for state in states.map(\.value) {
                for line in state.lines {
                    let conditions = [state.condition, line.condition].compactMap(\.self)
                    if conditions.contains(where: {
                        !$0.findings(named: named).isDisjoint(with: bearing)
                    }) {
                        bearing.insert(line.sign.value)
                    }
                }
            }
            isGrowing = bearing != before
        }
        return knowledge.redFlags.map(\.value).flatMap { row in
            row.calls.filter {
                !$0.condition.findings(named: named).isDisjoint(with: bearing)
            }.map { ($0, row.isNotable) }
        }
    }
}
