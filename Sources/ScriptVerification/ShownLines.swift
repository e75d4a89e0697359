import ClinicalKnowledge
import DialogEngine
import StrictJSON

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
}
