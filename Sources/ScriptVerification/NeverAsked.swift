package import ClinicalKnowledge
package import DialogEngine
package import StrictJSON

extension Script {
    /// Findings that no state asks for and no talk of treatments does.
    package var neverAsked: [FindingID] {
        let special = [crisis.safe, crisis.goOn, longStanding, forAnother].map(\.value)
        let asked = askedFindings.union(knowledge.findingsAskedBeforeTreatment).union(special)
        return knowledge.findings.keys.filter { !asked.contains($0) }.sorted()
    }

    /// Lines that ask for something on which nothing hangs, so that nobody is ever asked.
    package var idleLines: [Located<FindingID>] {
        var read: Set<FindingID> = []
        for condition in allConditions {
            read.formUnion(condition.findings(named: knowledge.conditions))
        }
        return states.flatMap(\.value.findings).filter { !read.contains($0.value) }
    }
}
