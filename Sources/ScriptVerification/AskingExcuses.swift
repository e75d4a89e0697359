package import ClinicalKnowledge
package import DialogEngine
package import StrictJSON

/// What the exceptions of a script excuse of what is not asked for.
package struct AskingExcuses {
    package let neverAsked: [FindingID]
    package let exits: [EarlyExit]
    /// Names in exceptions that excuse nothing.
    package let unused: [(exception: String, name: Located<FindingID>)]

    package init(_ script: Script, _ exits: [EarlyExit]) {
        let never = script.neverAsked
        neverAsked = never.filter { finding in
            !script.unasked.contains { $0.value.excuses(finding, after: nil) }
        }
        self.exits = exits.filter { exit in
            !script.unasked.contains { $0.value.excuses(exit.finding, after: exit.state.id) }
        }
        unused = script.unasked.flatMap { entry in
            entry.value.findings.filter { name in
                guard let after = entry.value.after else { return !never.contains(name.value) }
                return !exits.contains { $0.finding == name.value && $0.state.id == after.value }
            }.map { (entry.key, $0) }
        }
    }
}

extension AskingException {
    fileprivate func excuses(_ finding: FindingID, after state: StateID?) -> Bool {
        after?.value == state && findings.contains { $0.value == finding }
    }
}
