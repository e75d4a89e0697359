import StrictJSON

extension Knowledge {
    /// The findings whose answers can raise the disposition above what the answers call for so far.
    package func findingsThatMatter(_ outlook: inout Outlook) -> Set<FindingID> {
        let level = verdict(on: outlook.answers).underlying
        var found: Set<FindingID> = []
        for redFlag in redFlags.map(\.value) {
            let floor = redFlag.isNotable ? level : level.next
            guard let floor else { continue }
            for call in redFlag.calls where max(call.disposition, call.whenDoubtful) >= floor {
                let reach = outlook.reach(call.condition)
                guard !reach.isDecided, let most = call.most(reach.most), most >= floor else {
                    continue
                }
                found.formUnion(outlook.undecided(call.condition))
            }
        }
        return found
    }
}

extension RedFlag.Call {
    /// The most it can come to when its condition can become this true, doubt included.
    fileprivate func most(_ truth: Truth) -> Disposition? {
        switch truth {
        case .yes: max(disposition, whenDoubtful)
        case .doubtful: whenDoubtful
        case .no: nil
        }
    }
}
