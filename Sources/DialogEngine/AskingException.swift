package import ClinicalKnowledge
package import StrictJSON

/// Findings that are not asked for, and why that is right.
///
/// Everywhere else what decides about somebody is asked for, and nobody leaves with milder advice before it.
package struct AskingException: Sendable {
    package let findings: [Located<FindingID>]
    /// The state whose people leave before these are asked for; without one nobody is asked for them.
    package let after: Located<StateID>?
    package let reason: String
    package let evidence: Evidence

    static let shape = Shape.object(
        .optional(
            "after", .stateName,
            "the state that ends the questions before these are asked for; without it nobody is asked for them"
        ),
        .required("findings", .list(of: .findingName, atLeast: 1), "what is not asked for"),
        .required("reason", .sentence, "why that is right"),
        .required("evidence", Evidence.shape, "who says so")
    ) { AskingException(findings: $2, after: $1, reason: $3, evidence: $4) }
}

extension Script {
    /// What is wrong with the names in an exception, found without a search.
    func unaskedIssues(_ entry: Entry<AskingException>) -> [Issue] {
        var issues = knowledge.sourceIssues(entry.value.evidence)
        if let after = entry.value.after, state(after.value) == nil {
            issues.append(
                unknown(after.value.text, after.location, "state", states.map(\.key)))
        }
        let names = knowledge.findings.keys.map(\.text)
        for finding in entry.value.findings where knowledge.findings[finding.value] == nil {
            issues.append(unknown(finding.value.text, finding.location, "finding", names))
        }
        return issues
    }
}
