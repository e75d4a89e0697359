import ClinicalKnowledge
import StrictJSON

/// Which questions are still worth asking: those whose answer can raise the disposition.
///
/// Nobody is asked what cannot make the advice more urgent (clinical reference, section 10, rule 2),
/// and nothing that can is left out: both follow from the rows themselves, so that no author has to
/// remember it.
struct Relevance {
    let script: Script
    let answers: Answers

    private var conditions: [ConditionID: Condition] { script.knowledge.conditions }

    /// The findings that have no answer yet and need one.
    var needed: Set<FindingID> {
        let open = self.open
        var needed = script.knowledge.findingsThatMatter(given: answers, open: open)
            .intersection(open)
        // What decides whether a needed question is reached is needed as well.
        var isGrowing = true
        while isGrowing {
            let before = needed.count
            for state in script.states.map(\.value) {
                for line in state.lines where needed.contains(line.sign.value) {
                    needed.formUnion(undecided(state.condition, open))
                    needed.formUnion(undecided(line.condition, open))
                }
            }
            isGrowing = needed.count > before
        }
        return needed
    }

    /// The findings without an answer that the script can still come to ask for.
    ///
    /// It starts from all of them and strikes out what no state can reach any more, until nothing
    /// changes.
    private var open: Set<FindingID> {
        var open = script.askedFindings.all.filter { answers[$0] == nil }
        while true {
            let reachable = reachable(open)
            if reachable == open { return open }
            open = reachable
        }
    }

    private func reachable(_ open: Set<FindingID>) -> Set<FindingID> {
        var found: Set<FindingID> = []
        for state in script.states.map(\.value) {
            let reach = reach(state.condition, open)
            guard reach.most == .yes else { continue }
            for line in state.lines where open.contains(line.sign.value) {
                if self.reach(line.condition, open).most == .yes { found.insert(line.sign.value) }
            }
            if state.ends, reach.least == .yes { break }
        }
        return found
    }

    private func reach(_ condition: Condition?, _ open: Set<FindingID>) -> Reach {
        condition?.reach(given: answers, open: open, named: conditions) ?? Reach(.yes, .yes)
    }

    private func undecided(_ condition: Condition?, _ open: Set<FindingID>) -> Set<FindingID> {
        condition?.undecided(given: answers, open: open, named: conditions) ?? []
    }
}
