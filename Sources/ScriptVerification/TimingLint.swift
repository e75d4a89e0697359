import ClinicalKnowledge
import DialogEngine
package import StrictJSON

extension AdviceSets {
    /// Findings that can have been there for long, where no condition cares for how long.
    package func timingIssues() -> [Issue] {
        let findings = script.knowledge.findings.sorted { $0.key < $1.key }
        return findings.compactMap { id, finding in
            let times = sets.answerClasses.classes[id]?.filter(\.isYes) ?? []
            guard finding.longStanding != .never, times.count < 2 else { return nil }
            return Issue(
                "lint/dead-timing", at: script.firstTest(of: id),
                "no condition tells a \"\(id)\" of old from a new one")
        }
    }
}
