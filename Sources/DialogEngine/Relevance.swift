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

    /// The findings that have no answer yet and need one.
    var needed: Set<FindingID> {
        var outlook = self.outlook
        var needed = script.knowledge.findingsThatMatter(&outlook).intersection(outlook.open)
        // What decides whether a needed question is reached is needed as well.
        var isGrowing = true
        while isGrowing {
            let before = needed.count
            for state in script.states.map(\.value) {
                for line in state.lines where needed.contains(line.sign.value) {
                    needed.formUnion(outlook.undecided(state.condition))
                    needed.formUnion(outlook.undecided(line.condition))
                }
            }
            isGrowing = needed.count > before
        }
        return needed
    }

    /// Open are the findings without an answer that the script can still come to ask for.
    ///
    /// It starts from all of them and strikes out what no state can reach any more, until nothing
    /// changes.
    private var outlook: Outlook {
        var open = script.askedFindings.filter { answers[$0] == nil }
        while true {
            var outlook = Outlook(
                answers: answers, open: open, conditions: script.knowledge.conditions)
            let reachable = reachable(&outlook)
            if reachable == open { return outlook }
            open = reachable
        }
    }

    private func reachable(_ outlook: inout Outlook) -> Set<FindingID> {
        var found: Set<FindingID> = []
        for state in script.states.map(\.value) {
            let reach = outlook.reach(state.condition)
            guard reach.most == .yes else { continue }
            for line in state.lines where outlook.open.contains(line.sign.value) {
                if outlook.reach(line.condition).most == .yes { found.insert(line.sign.value) }
            }
            if state.ends, reach.least == .yes { break }
        }
        return found
    }
}
