import ClinicalKnowledge

/// Which questions are still worth asking: those whose answer can raise the disposition.
///
/// Nobody is asked what cannot make the advice more urgent (clinical reference, section 10, rule 2),
/// and nothing that can is left out: both follow from the rows themselves, so that no author has to
/// remember it.
extension Appraiser {
    /// The findings that have no answer yet and need one.
    func needed(_ reading: TableReading) -> FindingSet {
        let level = underlying(reading)
        var outlook = reading
        let open = settleOpen(&outlook)
        var needed = FindingSet()
        var seen = table.noneSeen
        let next = level.next
        for call in calls where !outlook.isDecided(call.node) {
            guard let floor = call.isNotable ? level : next,
                let most = call.most(outlook.reach(call.node).most), most >= floor
            else { continue }
            outlook.addUndecided(call.node, to: &needed, seen: &seen)
        }
        needed.formIntersection(open)
        addWhatDecides(&needed, outlook, &seen)
        return needed
    }

    /// What decides whether a needed question is reached is needed as well.
    private func addWhatDecides(
        _ needed: inout FindingSet, _ outlook: TableReading, _ seen: inout [Bool]
    ) {
        var isGrowing = true
        while isGrowing {
            let before = needed
            for state in states {
                for line in lines[state.lines] where needed.contains(line.slot) {
                    if let node = state.node {
                        outlook.addUndecided(node, to: &needed, seen: &seen)
                    }
                    if let node = line.node {
                        outlook.addUndecided(node, to: &needed, seen: &seen)
                    }
                }
            }
            isGrowing = needed != before
        }
    }

    /// Open are the findings without an answer that the script can still come to ask for.
    ///
    /// It starts from all of them and strikes out what no state can reach any more, until nothing
    /// changes.
    private func settleOpen(_ outlook: inout TableReading) -> FindingSet {
        var open = FindingSet()
        for state in states {
            for line in lines[state.lines] where !outlook.answered.contains(line.slot) {
                open.insert(line.slot)
            }
        }
        while true {
            outlook.settle(open: open, first: stateConditions)
            let reachable = reachable(outlook, open: open)
            if reachable == open { break }
            open = reachable
        }
        outlook.settle(open: open)
        return open
    }

    private func reachable(_ outlook: TableReading, open: FindingSet) -> FindingSet {
        var found = FindingSet()
        for state in states {
            guard canHold(state.node, outlook) else { continue }
            for line in lines[state.lines] where open.contains(line.slot) {
                if canHold(line.node, outlook) { found.insert(line.slot) }
            }
            if state.ends, holds(state.node, outlook) { break }
        }
        return found
    }
}
