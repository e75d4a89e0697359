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
    /// States of both contents that come in another order, in the new one.
    package let reordered: [StateID]

    /// People without an answer to a finding whom one of the contents may ask for it, and the other may not.
    package struct Shift {
        package let finding: FindingID
        package let state: StateID
        package let more: Combinations
        package let fewer: Combinations
        /// Conversations of the old content up to the question, for calls that hang on it.
        package let conversations: [ToldConversation]
        /// One of the new content.
        package let conversation: ToldConversation?

        /// Some are not asked any more.
        package var isMilder: Bool { fewer != Combinations(0) }
    }

    /// - Throws: when the sets would take too many parts.
    package init(of pair: ContentPair) throws(BoundReached) {
        let (shown, shownNow) = (try pair.before.shownSets(), try pair.after.shownSets())
        var shifts: [Shift] = []
        for place in Set(shown.keys).union(shownNow.keys).sorted() {
            let (one, other) = (shown[place] ?? .none, shownNow[place] ?? .none)
            if one == other { continue }
            let more = try pair.people(
                among: try pair.sets.subtracting(one, from: other), concernedBy: place.finding)
            let fewer = try pair.people(
                among: try pair.sets.subtracting(other, from: one), concernedBy: place.finding)
            guard !(more + fewer).isEmpty else { continue }
            shifts.append(try Shift(place, more: more, fewer: fewer, in: pair))
        }
        self.shifts = shifts
        reordered = pair.reorderedStates
    }
}

extension AskingDiff.Shift {
    fileprivate init(
        _ place: LinePlace, more: [AnswerSet], fewer: [AnswerSet], in pair: ContentPair
    ) throws(BoundReached) {
        finding = place.finding
        state = place.state
        self.more = try pair.combinations(in: more)
        self.fewer = try pair.combinations(in: fewer)
        var conversations: [ToldConversation] = []
        var conversation: ToldConversation?
        for people in fewer + more {
            if let talk = try ToldConversation(people, of: pair.before),
                !conversations.contains(talk)
            {
                conversations.append(talk)
            }
            if conversation == nil { conversation = try ToldConversation(people, of: pair.after) }
        }
        self.conversations = conversations
        self.conversation = conversation
    }
}

extension ContentPair {
    /// Those of some people who have not answered a finding, and whose advice it could still lift in one of the
    /// contents; for each call that bears on it.
    fileprivate func people(
        among some: AnswerSet, concernedBy finding: FindingID
    ) throws(BoundReached) -> [AnswerSet] {
        if some == .none { return [] }
        return try before.people(among: some, concernedBy: finding)
            + after.people(among: some, concernedBy: finding)
    }

    fileprivate func combinations(in some: [AnswerSet]) throws(BoundReached) -> Combinations {
        var all = AnswerSet.none
        for one in some { all = try sets.union(all, one) }
        return sets.combinations(in: all)
    }

    fileprivate var reorderedStates: [StateID] {
        let new = after.script.states.map(\.id)
        let common = before.script.states.map(\.id).filter(new.contains)
        return zip(common, new.filter(common.contains)).filter { $0.0 != $0.1 }.map(\.1)
    }
}
