package import ClinicalKnowledge
import StrictJSON

/// Where somebody with these answers stands: computed from them, never stored.
package enum Place: Hashable, Sendable {
    /// The first state whose findings are not all answered, and what is left to ask there.
    case state(StateID, unanswered: [FindingID])
    /// Nothing is left to ask.
    case advice(StateID)
}

extension Script {
    /// Walks from the start to the first state with an unanswered finding.
    package func place(given answers: Answers) -> Place {
        var id = start
        while let state = states[id] {
            let open = state.findings.map(\.value).filter { answers[$0] == nil }
            if !open.isEmpty { return .state(id, unanswered: open) }
            guard let way = way(out: state, given: answers) else { return .advice(id) }
            id = way.target.value
        }
        return .advice(id)
    }

    private func way(out state: State, given answers: Answers) -> State.Transition? {
        state.ways.first { way in
            guard let condition = way.condition else { return true }
            return condition.truth(given: answers, named: knowledge.conditions) == .yes
        }
    }
}
