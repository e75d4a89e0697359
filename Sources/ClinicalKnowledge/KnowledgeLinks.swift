package import StrictJSON

extension Knowledge {
    /// Every name that is used and not defined, and every test that no answer can pass.
    func linkIssues(_ files: KnowledgeFiles) -> [Issue] {
        var issues = files.findings.flatMap(findingIssues)
        for entry in files.findings.dropFirst(Limits.findings).prefix(1) {
            issues.append(
                Issue(
                    "finding/too-many", at: entry.location,
                    "there are \(files.findings.count) findings; at most \(Limits.findings)"))
        }
        issues += namedConditionIssues(files.redFlags.conditions)
        for redFlag in redFlags.map(\.value) {
            issues += redFlag.calls.flatMap { conditionIssues($0.condition) }
            issues += sourceIssues(redFlag.evidence)
        }
        for kind in (durations + painTypes).map(\.value) {
            issues += conditionIssues(kind.condition) + sourceIssues(kind.evidence)
        }
        for entry in files.painKinds.scores {
            issues += entry.value.issues(entry) + sourceIssues(entry.value.evidence)
        }
        for entry in files.contacts {
            issues += sourceIssues(entry.value.evidence)
            if Country(rawValue: entry.key) == nil {
                issues.append(
                    unknown(entry.key, entry.location, "country", Country.allCases.map(\.rawValue)))
            }
        }
        if let first = files.contacts.first {
            let missing = Country.allCases.filter { contacts[$0] == nil }.map(\.rawValue)
            if !missing.isEmpty {
                issues.append(
                    Issue(
                        "contacts/missing", at: first.location,
                        "lacks the numbers for \(missing.joined(separator: ", "))"))
            }
        }
        return issues + treatmentIssues(files)
    }

    /// What is wrong with evidence, wherever it stands.
    package func sourceIssues(_ evidence: Evidence) -> [Issue] {
        evidence.issues
            + evidence.sources.filter { sources[$0.value] == nil }.map {
                unknown($0.value.text, $0.location, "source", sources.keys.map(\.text))
            }
    }

    /// What is wrong with a condition that stands in any part of the content.
    package func conditionIssues(_ condition: Condition) -> [Issue] {
        switch condition {
        case .finding(let id, let test, let location):
            guard let finding = findings[id] else {
                return [unknown(id.text, location, "finding", findings.keys.map(\.text))]
            }
            return test.alternatives.compactMap { $0.misfit(finding) }.map {
                Issue(
                    "condition/never", at: location, "this test of \"\(id)\" can never pass: \($0)")
            }
        case .named(let id, let location):
            return conditions[id] == nil
                ? [unknown(id.text, location, "condition", conditions.keys.map(\.text))] : []
        case .count(let parts, let least) where least > parts.count:
            return parts.flatMap(conditionIssues) + [
                Issue(
                    "condition/never",
                    at: parts.first?.place ?? .init(file: "", line: 1, column: 1),
                    "at least \(least) of \(parts.count) can never hold")
            ]
        default: return condition.parts.flatMap(conditionIssues)
        }
    }
}

/// The issue of a name that nothing is called.
package func unknown(
    _ name: String, _ location: SourceLocation, _ kind: String, _ known: [String]
) -> Issue {
    Issue(
        "ref/unknown", at: location,
        "names \"\(name)\", but no \(kind) is called so" + didYouMean(name, among: known))
}
