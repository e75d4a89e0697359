import StrictJSON

extension Knowledge {
    /// The findings whose answers can raise the disposition above what the answers call for so far.
    ///
    /// - Parameter open: the findings that can still get an answer.
    package func findingsThatMatter(
        given answers: Answers, open: Set<FindingID>
    ) -> Set<FindingID> {
        let level = verdict(on: answers).underlying
        var found: Set<FindingID> = []
        for redFlag in redFlags.map(\.value) {
            for call in redFlag.calls where call.mayMatter(above: level, redFlag.isNotable) {
                let reach = call.condition.reach(given: answers, open: open, named: conditions)
                guard let most = call.most(reach.most),
                    most > level || redFlag.isNotable && most == level
                else { continue }
                found.formUnion(
                    call.condition.undecided(given: answers, open: open, named: conditions))
            }
        }
        return found
    }
}

extension RedFlag.Call {
    fileprivate func mayMatter(above level: Disposition, _ isNotable: Bool) -> Bool {
        let most = max(disposition, whenDoubtful)
        return most > level || isNotable && most == level
    }

    /// The most it can come to when its condition can become this true, doubt included.
    fileprivate func most(_ truth: Truth) -> Disposition? {
        switch truth {
        case .yes: max(disposition, whenDoubtful)
        case .doubtful: whenDoubtful
        case .no: nil
        }
    }
}
