package import ClinicalKnowledge
package import StrictJSON

/// Answers that may call for more than more worrying ones do, and why.
///
/// Everywhere else whoever gives a more worrying answer, all else equal, is sent nowhere milder.
package struct WorryException: Sendable {
    package let findings: [Located<FindingID>]
    /// The less worrying answers, as the findings' orders name them.
    package let answers: [Located<String>]
    /// The more worrying ones, which may call for less.
    package let mayOutweigh: [Located<String>]
    package let reason: String
    package let evidence: Evidence

    static let shape = Shape.object(
        .required("findings", .list(of: .findingName, atLeast: 1), "whose answers these are"),
        .required("answers", words, "the less worrying answers"),
        .required("may-outweigh", words, "the more worrying ones, which may call for less"),
        .required("reason", .sentence, "why that is right"),
        .required("evidence", Evidence.shape, "who says so")
    ) {
        WorryException(
            findings: $1, answers: $2, mayOutweigh: $3, reason: $4, evidence: $5)
    }

    private static let words = Shape<[Located<String>]>.list(
        of: Shape<String>.text(.identifier).located, atLeast: 1)
}

extension Script {
    /// What is wrong with the names in an exception, found without a search.
    func worryIssues(_ entry: Entry<WorryException>) -> [Issue] {
        let exception = entry.value
        var issues = knowledge.sourceIssues(exception.evidence)
        var words: Set<String> = []
        for finding in exception.findings {
            if let known = knowledge.findings[finding.value] {
                words.formUnion(known.worry)
            } else {
                let names = knowledge.findings.keys.map(\.text)
                issues.append(unknown(finding.value.text, finding.location, "finding", names))
            }
        }
        for answer in exception.answers + exception.mayOutweigh where !words.contains(answer.value)
        {
            issues.append(
                Issue(
                    "worry/answer", at: answer.location,
                    "\"\(answer.value)\" has no place in the order of worry of any of these findings"
                        + didYouMean(answer.value, among: words.sorted())))
        }
        return issues
    }
}
