import DialogEngine
import StrictJSON

extension AdviceSets {
    /// For each state the people who may have been asked something there by the time they hold these answers.
    ///
    /// It leaves out that nobody is asked what cannot raise the advice, so it may be more people than there
    /// are, never fewer.
    func askedSets() throws(BoundReached) -> [AnswerSet] {
        var gone = AnswerSet.none
        var asked: [AnswerSet] = []
        for state in script.states.map(\.value) {
            let here = try holding(state.condition)
            var shown = AnswerSet.none
            for line in state.lines {
                shown = try sets.union(shown, try holding(line.condition))
            }
            let people = try sets.subtracting(gone, from: try sets.intersection(here, shown))
            asked.append(try sets.grown(people))
            if state.ends { gone = try sets.union(gone, here) }
        }
        return asked
    }
}
